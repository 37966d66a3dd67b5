package org.collaborativecourses.web.shared;

/**
 * CRC-32 of bytes put together from the CRC-32 of their parts. A checksum is the rest of a division of polynomials over two
 * elements: appending n bytes multiplies what was there by x to the power of 8n, and adds the checksum of what comes.
 */
final class Checksums {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int ONE = 1 << 31;
    private static final int X_TO_THE_EIGHTH = 1 << 23;

    private Checksums() {}

    /** The factor for so many bytes appended. */
    static int shift(int bytes) {
        int product = ONE;
        int square = X_TO_THE_EIGHTH;
        for (int left = bytes; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                product = times(product, square);
            }
            square = times(square, square);
        }
        return product;
    }

    /** @param shift {@link #shift} of the length of what is appended */
    static int joined(int before, int appended, int shift) {
        return times(shift, before) ^ appended;
    }

    /** Modulo the polynomial; the highest bit is the lowest power. */
    private static int times(int one, int other) {
        int product = 0;
        int shifted = other;
        for (int bits = one; bits != 0; bits <<= 1) {
            if (bits < 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ POLYNOMIAL;
        }
        return product;
    }
}
