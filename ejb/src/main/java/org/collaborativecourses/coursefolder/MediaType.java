package org.collaborativecourses.coursefolder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of file that a course may bring, by the end of the name, and how the bytes of each begin. */
final class MediaType {

    private static final Pattern NAME = Pattern.compile("media/[a-z0-9][a-z0-9._-]{0,99}");
    private static final String ZIP = "PK";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("odp", "application/vnd.oasis.opendocument.presentation"));

    private MediaType() {}

    static boolean isName(String path) {
        return NAME.matcher(path).matches() && !path.contains("..");
    }

    /** The content type of a file by its name; empty for what a course may not bring. */
    static Optional<String> of(String path) {
        return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
    }

    /** Whether the bytes begin as the type wants; what is text has no such beginning. */
    static boolean fits(String type, byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1);
        return switch (type) {
            case "image/png" -> head.startsWith("\u0089PNG\r\n\u001a\n");
            case "image/jpeg" -> head.startsWith("\u00ff\u00d8\u00ff");
            case "image/gif" -> head.startsWith("GIF8");
            case "image/webp" -> head.startsWith("RIFF") && head.startsWith("WEBP", 8);
            case "audio/mpeg" -> head.startsWith("ID3") || head.matches("(?s)\u00ff[\u00e0-\u00ff].*");
            case "audio/ogg" -> head.startsWith("OggS");
            case "audio/mp4", "video/mp4" -> head.startsWith("ftyp", 4);
            case "video/webm" -> head.startsWith("\u001aE\u00df\u00a3");
            case "application/pdf" -> head.startsWith("%PDF-");
            case "text/vtt" -> head.startsWith("WEBVTT");
            default -> type.startsWith("application/vnd.") ? head.startsWith(ZIP) : true;
        };
    }

    static boolean isText(String type) {
        return type.startsWith("text/") || type.equals("image/svg+xml");
    }

    /** Width and height in pixels of a PNG or JPEG; null where they cannot be told. */
    static int[] size(String type, byte[] content) {
        if (type.equals("image/png") && content.length >= 24) {
            ByteBuffer header = ByteBuffer.wrap(content);
            return new int[] {header.getInt(16), header.getInt(20)};
        }
        return type.equals("image/jpeg") ? jpegSize(ByteBuffer.wrap(content)) : null;
    }

    private static int[] jpegSize(ByteBuffer content) {
        int at = 2;
        while (at + 9 < content.limit() && (content.get(at) & 0xFF) == 0xFF) {
            int marker = content.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return new int[] {content.getShort(at + 7) & 0xFFFF, content.getShort(at + 5) & 0xFFFF};
            }
            at += 2 + (content.getShort(at + 2) & 0xFFFF);
        }
        return null;
    }
}
