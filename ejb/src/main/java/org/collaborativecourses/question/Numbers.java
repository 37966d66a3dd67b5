package org.collaborativecourses.question;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers as people type them, in any of the five languages. */
public final class Numbers {

    private static final int LONGEST = 60;
    private static final int LARGEST_EXPONENT = 99;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE]([+-]?\\d{1,4}))?");
    private static final Pattern POWER_OF_TEN = Pattern.compile("[×xX*]10(?:\\^|\\*\\*)(?=[+-]?\\d)");

    private Numbers() {}

    /**
     * As Moodle has it: spaces group digits; with a point, or with several commas, commas group as well; else the comma
     * is the decimal sign. Digits of any script count.
     */
    static Optional<BigDecimal> typed(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = POWER_OF_TEN.matcher(plainSigns(text)).replaceFirst("e");
        boolean commasGroup = plain.indexOf('.') >= 0 || plain.indexOf(',') != plain.lastIndexOf(',');
        return read(commasGroup ? plain.replace(",", "") : plain.replace(',', '.'));
    }

    /** A number as a file holds it: a point, no grouping. */
    public static Optional<BigDecimal> read(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) != null && Math.abs(Integer.parseInt(matcher.group(1))) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    /** Numbers that lie within the tolerance: the middle, the bounds, and between. */
    static Stream<BigDecimal> within(BigDecimal value, BigDecimal tolerance) {
        if (value == null) {
            return Stream.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("-987654321.5"));
        }
        BigDecimal half = tolerance.divide(BigDecimal.valueOf(2));
        return Stream.of(value, value.add(tolerance), value.subtract(tolerance), value.add(half), value.subtract(half));
    }

    private static String plainSigns(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == '\u2212' || c == '\u2013') {
                plain.append('-');
            } else if (c == '\u066b') {
                plain.append('.');
            } else if (!groupsOrMarks(c)) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static boolean groupsOrMarks(int c) {
        return c == '\u066c'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
