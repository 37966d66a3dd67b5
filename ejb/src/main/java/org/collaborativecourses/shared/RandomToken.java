package org.collaborativecourses.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * 128 random bits, written as 26 characters of Crockford's base 32: no letter that a reader takes for a digit, safe in
 * addresses and file names. Certificate codes, invitation links, sessions and their like are made of it.
 */
public final class RandomToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    private RandomToken() {}

    public static String next() {
        byte[] bytes = new byte[17];
        RANDOM.nextBytes(bytes);
        StringBuilder token = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        int at = 0;
        while (token.length() < LENGTH) {
            if (bits < 5) {
                buffer = (buffer << 8 | bytes[at++] & 0xff) & 0xffff;
                bits += 8;
            }
            token.append(ALPHABET.charAt(buffer >> bits - 5 & 31));
            bits -= 5;
        }
        return token.toString();
    }

    /** SHA-256 of the token: what a table keeps, so that a stolen table opens nothing. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
