package org.collaborativecourses.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature over every byte of a PDF, kept in the PDF itself: in the place of the seal stand zeros while it is made and
 * while it is checked.
 *
 * @param key the name of the key that it claims to be made with
 * @param message what was signed
 */
public record PdfSeal(String key, byte[] signature, byte[] message) {

    /** The name of the entry in the document's information. */
    static final String ENTRY = "Seal";

    private static final int KEY = 48;
    private static final int SIGNATURE = 128;
    static final String BLANK = "0".repeat(KEY + 1 + SIGNATURE);
    private static final Pattern SEAL =
            Pattern.compile("/" + ENTRY + " ?\\(([0-9A-Za-z]{" + KEY + "})[ 0]([0-9a-f]{" + SIGNATURE + "})\\)");

    /** @param key its name, of 48 letters and digits */
    static byte[] seal(byte[] blank, String key, UnaryOperator<byte[]> signer) {
        Matcher place = SEAL.matcher(latin(blank));
        if (!place.find() || key.length() != KEY) {
            throw new IllegalStateException("No place for the seal");
        }
        byte[] seal = (key + " " + HexFormat.of().formatHex(signer.apply(blank))).getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = blank.clone();
        System.arraycopy(seal, 0, sealed, place.start(1), seal.length);
        return sealed;
    }

    /** The seal of this PDF; empty where it has none. */
    public static Optional<PdfSeal> find(byte[] pdf) {
        Matcher place = SEAL.matcher(latin(pdf));
        if (!place.find()) {
            return Optional.empty();
        }
        byte[] message = pdf.clone();
        Arrays.fill(message, place.start(1), place.start(1) + BLANK.length(), (byte) '0');
        return Optional.of(new PdfSeal(place.group(1), HexFormat.of().parseHex(place.group(2)), message));
    }

    private static String latin(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }
}
