package org.collaborativecourses.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What travels inside a PDF that somebody brings. The file is not parsed: whatever is wrong with it, no more is read than
 * the few streams that say of themselves that they are embedded files, and no more of each than asked for.
 */
public final class PdfAttachments {

    private static final String MARK = "/EmbeddedFile";
    private static final String OBJECT = " obj";
    private static final String STREAM = "stream";
    private static final int LONGEST_DICTIONARY = 2048;
    private static final int MOST = 8;
    private static final int MOST_MARKS = 100;

    private PdfAttachments() {}

    public static boolean isPdf(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-");
    }

    /** The first few, unpacked; those larger than the most are left out. */
    public static List<byte[]> of(byte[] pdf, int mostBytes) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        List<byte[]> found = new ArrayList<>();
        int marks = 0;
        for (int at = text.indexOf(MARK);
                at >= 0 && marks < MOST_MARKS && found.size() < MOST;
                at = text.indexOf(MARK, at + 1)) {
            marks++;
            int end = at + MARK.length();
            int within = text.substring(end, Math.min(text.length(), end + LONGEST_DICTIONARY))
                    .indexOf(STREAM);
            if (within < 0 || text.startsWith("s", end)) {
                continue;
            }
            int stream = end + within;
            int earliest = Math.max(0, at - LONGEST_DICTIONARY);
            int start = earliest + Math.max(0, text.substring(earliest, at).lastIndexOf(OBJECT));
            boolean packed = text.substring(start, stream).contains("/FlateDecode");
            int from = stream + STREAM.length();
            from += text.startsWith("\r\n", from) ? 2 : 1;
            byte[] content = packed ? inflate(pdf, from, mostBytes) : plain(pdf, text, from, mostBytes);
            if (content.length > 0) {
                found.add(content);
            }
        }
        return found;
    }

    private static byte[] plain(byte[] pdf, String text, int from, int mostBytes) {
        int end = text.indexOf("endstream", from);
        return end < 0 || end - from > mostBytes ? new byte[0] : Arrays.copyOfRange(pdf, from, end);
    }

    private static byte[] inflate(byte[] pdf, int from, int mostBytes) {
        if (from >= pdf.length) {
            return new byte[0];
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            byte[] content = new byte[mostBytes + 1];
            int length = 0;
            while (length < content.length && !inflater.finished()) {
                int more = inflater.inflate(content, length, content.length - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return new byte[0];
                }
                length += more;
            }
            return length > mostBytes ? new byte[0] : Arrays.copyOf(content, length);
        } catch (DataFormatException broken) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
