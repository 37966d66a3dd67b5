package org.collaborativecourses.web.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.collaborativecourses.shared.RandomToken;

/**
 * A page that was drawn and compressed once. It was drawn for nobody in particular: where a name or a token belongs there
 * was a blank ({@link Blank#mark}), so that what is kept cannot hold anything of whoever came first. The blanks are filled
 * for each reader, between the compressed pieces: gzip lets blocks that know nothing of each other follow one another, and
 * what is filled in goes between them as it is. So no token is ever compressed beside text that somebody else chose.
 */
final class KeptPage {

    private static final String MARK = "blank" + RandomToken.next();
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] END = {0x03, 0x00};
    private static final int TRAILER = 8;
    private static final int STORED = 5;

    private final List<Piece> pieces;
    private final String tag;

    /** What is different for each reader of the same page. */
    enum Blank {
        NAME,
        READER,
        TOKEN,
        FIRST,
        SECOND;

        String mark() {
            return MARK + (char) ('a' + ordinal());
        }

        String of(Visitor visitor, List<String> own) {
            return switch (this) {
                case NAME -> escaped(visitor.getName());
                case READER -> visitor.getReader();
                case TOKEN -> visitor.getCsrfToken();
                case FIRST -> escaped(own.get(0));
                case SECOND -> escaped(own.get(1));
            };
        }
    }

    /** @param next the blank that follows; null after the last piece */
    private record Piece(byte[] packed, int length, int checksum, int shift, Blank next) {}

    private KeptPage(List<Piece> pieces, String tag) {
        this.pieces = pieces;
        this.tag = tag;
    }

    static KeptPage of(String drawn) {
        List<Piece> pieces = new ArrayList<>();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            int from = 0;
            for (int at; (at = drawn.indexOf(MARK, from)) >= 0; from = at + MARK.length() + 1) {
                Blank blank = Blank.values()[drawn.charAt(at + MARK.length()) - 'a'];
                pieces.add(piece(drawn.substring(from, at), deflater, blank));
            }
            pieces.add(piece(drawn.substring(from), deflater, null));
        } finally {
            deflater.end();
        }
        return new KeptPage(List.copyOf(pieces), hash(drawn.replace(MARK, "")));
    }

    private static Piece piece(String text, Deflater deflater, Blank next) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] packed = new byte[plain.length + plain.length / 100 + 64];
        deflater.setInput(plain);
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        CRC32 checksum = new CRC32();
        checksum.update(plain);
        byte[] exact = java.util.Arrays.copyOf(packed, length);
        return new Piece(exact, plain.length, (int) checksum.getValue(), Checksums.shift(plain.length), next);
    }

    /** Changes with every change of what the visitor gets to see, and only then. */
    String tag(Visitor visitor, List<String> own, boolean gzip) {
        String reader = hash(visitor.getReader()
                + ' '
                + visitor.getCsrfToken()
                + ' '
                + String.join(" ", own)
                + ' '
                + visitor.getName());
        return '"' + tag + reader + (gzip ? "z\"" : "\"");
    }

    byte[] gzip(Visitor visitor, List<String> own) {
        byte[][] filled = filled(visitor, own);
        int size = HEADER.length + END.length + TRAILER;
        for (int i = 0; i < filled.length; i++) {
            size += pieces.get(i).packed.length + (filled[i].length == 0 ? 0 : STORED + filled[i].length);
        }
        byte[] all = new byte[size];
        int at = append(HEADER, all, 0);
        int checksum = 0;
        int length = 0;
        CRC32 filling = new CRC32();
        for (int i = 0; i < filled.length; i++) {
            Piece piece = pieces.get(i);
            at = append(piece.packed, all, at);
            checksum = Checksums.joined(checksum, piece.checksum, piece.shift);
            length += piece.length;
            if (filled[i].length > 0) {
                at = stored(filled[i], all, at);
                filling.reset();
                filling.update(filled[i]);
                checksum = Checksums.joined(checksum, (int) filling.getValue(), Checksums.shift(filled[i].length));
                length += filled[i].length;
            }
        }
        at = append(END, all, at);
        at = littleEndian(checksum, Integer.BYTES, all, at);
        littleEndian(length, Integer.BYTES, all, at);
        return all;
    }

    byte[] plain(Visitor visitor, List<String> own) {
        byte[][] filled = filled(visitor, own);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Inflater inflater = new Inflater(true);
        try {
            for (int i = 0; i < filled.length; i++) {
                Piece piece = pieces.get(i);
                byte[] plain = new byte[piece.length];
                inflater.setInput(piece.packed);
                for (int at = 0; at < plain.length; ) {
                    at += inflater.inflate(plain, at, plain.length - at);
                }
                inflater.reset();
                all.writeBytes(plain);
                all.writeBytes(filled[i]);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
        return all.toByteArray();
    }

    private byte[][] filled(Visitor visitor, List<String> own) {
        byte[][] filled = new byte[pieces.size()][];
        for (int i = 0; i < filled.length; i++) {
            Blank blank = pieces.get(i).next;
            filled[i] = blank == null ? new byte[0] : blank.of(visitor, own).getBytes(StandardCharsets.UTF_8);
        }
        return filled;
    }

    /** About what it takes in memory. */
    int weight() {
        return 500 + pieces.stream().mapToInt(it -> it.packed.length + 60).sum();
    }

    private static int append(byte[] bytes, byte[] into, int at) {
        System.arraycopy(bytes, 0, into, at, bytes.length);
        return at + bytes.length;
    }

    /** A block that is not compressed: after a full flush it begins with a whole byte. */
    private static int stored(byte[] bytes, byte[] into, int at) {
        into[at] = 0;
        int next = littleEndian(bytes.length, Short.BYTES, into, at + 1);
        return append(bytes, into, littleEndian(~bytes.length, Short.BYTES, into, next));
    }

    private static int littleEndian(int value, int bytes, byte[] into, int at) {
        for (int i = 0; i < bytes; i++) {
            into[at + i] = (byte) (value >> Byte.SIZE * i);
        }
        return at + bytes;
    }

    private static String escaped(String name) {
        StringBuilder html = new StringBuilder(name.length() + 16);
        for (int i = 0; i < name.length(); i++) {
            char it = name.charAt(i);
            switch (it) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(it);
            }
        }
        return html.toString();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, Long.BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
