package org.collaborativecourses.coursefolder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256, hexadecimal. */
final class Hash {

    /** How much of its source's hash a translation names. */
    static final int SHORT = 12;

    private Hash() {}

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** Of files by path: names, lengths and bytes, so that nothing can move from one to the next unseen. */
    static String sha256(SortedMap<String, byte[]> files) {
        MessageDigest digest = digest();
        files.forEach((path, content) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES * 2)
                    .putInt(name.length)
                    .putInt(content.length)
                    .array());
            digest.update(name);
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
