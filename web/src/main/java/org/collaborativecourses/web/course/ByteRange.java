package org.collaborativecourses.web.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one range that a player asks for (RFC 9110, section 14). What is not a single satisfiable range is answered with
 * everything, as the standard allows.
 */
record ByteRange(int first, int last, boolean partial) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    static ByteRange of(String header, int size) {
        ByteRange all = new ByteRange(0, size - 1, false);
        Matcher range = SINGLE.matcher(header == null ? "" : header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return all;
        }
        if (range.group(1).isEmpty()) {
            int length = Math.min(size, Integer.parseInt(range.group(2)));
            return length == 0 ? all : new ByteRange(size - length, size - 1, true);
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Integer.parseInt(range.group(2)));
        return first > last ? all : new ByteRange(first, last, true);
    }

    int length() {
        return last - first + 1;
    }
}
