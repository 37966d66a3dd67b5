package org.collaborativecourses.credential;

import java.math.BigInteger;

/** Bytes in the alphabet of Bitcoin, which is that of the multibase prefix {@code z}. */
final class Base58 {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    /** More than any key or signature of ours needs. */
    private static final int LONGEST = 120;

    private Base58() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        BigInteger number = new BigInteger(1, bytes);
        while (number.signum() > 0) {
            BigInteger[] parts = number.divideAndRemainder(BASE);
            text.append(ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append(ALPHABET.charAt(0));
        }
        return text.reverse().toString();
    }

    /** The bytes; none where the text is not of this alphabet or is too long. */
    static byte[] decode(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return new byte[0];
        }
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return new byte[0];
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
            zeros += digit == 0 && zeros == i ? 1 : 0;
        }
        byte[] signed = number.toByteArray();
        int from = signed[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + signed.length - from];
        System.arraycopy(signed, from, bytes, zeros, signed.length - from);
        return bytes;
    }
}
