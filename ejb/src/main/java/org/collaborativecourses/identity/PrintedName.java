package org.collaborativecourses.identity;

import java.text.Normalizer;
import org.collaborativecourses.shared.InvalidException;

/**
 * A name as it shall be printed on a certificate: any script, one line, no control or invisible direction characters
 * (they could turn round what stands beside the name), composed (NFC) so that fonts find their letters.
 */
record PrintedName(String value) {

    static final int LONGEST = 200;

    static PrintedName of(String field, String input) {
        String name = Normalizer.normalize(input == null ? "" : input, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
        if (name.isEmpty()) {
            throw new InvalidException(field, "identity.error.nameMissing");
        }
        if (name.codePointCount(0, name.length()) > LONGEST || name.length() > LONGEST) {
            throw new InvalidException(field, "identity.error.nameLong", LONGEST);
        }
        if (name.codePoints().anyMatch(PrintedName::isForbidden)) {
            throw new InvalidException(field, "identity.error.nameCharacters");
        }
        return new PrintedName(name);
    }

    private static boolean isForbidden(int point) {
        int type = Character.getType(point);
        boolean joiner = point == 0x200c || point == 0x200d; // part of spelling in Persian and Indian scripts
        return type == Character.CONTROL
                || type == Character.FORMAT && !joiner
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
