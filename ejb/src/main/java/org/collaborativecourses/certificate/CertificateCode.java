package org.collaborativecourses.certificate;

import java.util.Locale;
import java.util.regex.Pattern;

/** A code as people copy it from paper. Its alphabet has no letter that looks like a digit, so what they meant is plain. */
final class CertificateCode {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    private CertificateCode() {}

    /** The code that was meant, or an empty text where it can be none. */
    static String meant(String entered) {
        if (entered == null || entered.length() > 100) {
            return "";
        }
        String code = entered.replaceAll("[\\s\\p{Cf}\\p{Pd}]", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return SHAPE.matcher(code).matches() ? code : "";
    }

    /** As it is printed: groups that an eye can follow. */
    static String grouped(String code) {
        return code.replaceAll("(.{6})(.{5})(.{5})(.{5})(.{5})", "$1-$2-$3-$4-$5");
    }
}
