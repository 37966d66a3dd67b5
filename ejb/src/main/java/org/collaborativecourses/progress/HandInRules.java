package org.collaborativecourses.progress;

import java.util.Locale;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.shared.InvalidException;

/** What may be handed in: a text where a text is asked for, a document or picture of a known kind where a file is. */
final class HandInRules {

    static final int LONGEST_TEXT = 50_000;
    static final int LARGEST_FILE = 8 * 1024 * 1024;

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
            contentType(handIn.fileName());
        }
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
