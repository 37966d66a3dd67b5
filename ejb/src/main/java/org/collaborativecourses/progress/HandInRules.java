package org.collaborativecourses.progress;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.shared.InvalidException;

/** What may be handed in: a text where a text is asked for, a document or picture of a known kind where a file is. */
final class HandInRules {

    static final int LONGEST_TEXT = 50_000;
    static final int LARGEST_FILE = 8 * 1024 * 1024;
    static final int MOST_HAND_INS = 20;

    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "doc", "application/msword",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "odt", "application/vnd.oasis.opendocument.text",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "txt", "text/plain",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png");

    private HandInRules() {}

    /** @throws InvalidException naming the field at fault */
    static void check(ItemOutline item, HandIn handIn) {
        boolean commitment = item.kind() == ItemKind.COMMITMENT;
        boolean text = commitment || !"file".equals(item.handIn());
        boolean file = !commitment && !"text".equals(item.handIn());
        if (!(text && handIn.hasText()) && !(file && handIn.hasFile())) {
            throw new InvalidException(text ? "text" : "file", "progress.error.nothingHandedIn");
        }
        if (commitment && handIn.dueOn() == null) {
            throw new InvalidException("dueOn", "progress.error.noDate");
        }
        if (handIn.hasText() && handIn.text().length() > LONGEST_TEXT) {
            throw new InvalidException("text", "progress.error.textTooLong", LONGEST_TEXT);
        }
        if (handIn.hasFile()) {
            if (!file) {
                throw new InvalidException("file", "progress.error.noFileHere");
            }
            if (handIn.content().length > LARGEST_FILE) {
                throw new InvalidException("file", "progress.error.fileTooLarge", LARGEST_FILE / 1024 / 1024);
            }
            if (!fits(contentType(handIn.fileName()), handIn.content())) {
                throw new InvalidException("file", "progress.error.fileContent");
            }
        }
    }

    /** @throws InvalidException where as many versions of this item are kept as one learner needs */
    static void checkCount(HandIn handIn, int before) {
        if (before >= MOST_HAND_INS) {
            throw new InvalidException(
                    handIn.hasFile() ? "file" : "text", "progress.error.tooManyHandIns", MOST_HAND_INS);
        }
    }

    /** Whether the bytes begin as the name promises (ASVS 5.2.2); plain text has no beginning, but holds no zero byte. */
    private static boolean fits(String type, byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
        return switch (type) {
            case "application/pdf" -> head.contains("%PDF-");
            case "application/msword" -> head.startsWith(OLE);
            case "image/jpeg" -> head.startsWith("\u00ff\u00d8\u00ff");
            case "image/png" -> head.startsWith("\u0089PNG\r\n\u001a\n");
            case "text/plain" ->
                head.indexOf('\0') < 0 || head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
            default -> head.startsWith(ZIP);
        };
    }

    /** @throws InvalidException where the name's ending is none that is taken */
    static String contentType(String fileName) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new InvalidException("file", "progress.error.fileKind");
        }
        return type;
    }

    /** The last part of the name, without anything that means something to a file system or a header. */
    static String safeName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\p{Cntrl}\"<>:|?*;]", "_").strip();
        return safe.length() > 150 ? safe.substring(safe.length() - 150) : safe;
    }
}
