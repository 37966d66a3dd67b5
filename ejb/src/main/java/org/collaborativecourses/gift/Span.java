package org.collaborativecourses.gift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A stretch of a question's text that knows its lines and does not see what is escaped. */
final class Span {

    private static final String ESCAPED = "\\~=#{}:n";

    private final String text;
    /** Where each line starts in the text, and its number in the file. */
    private final int[] starts;

    private final int[] numbers;
    private final int from;
    private final int to;

    private Span(String text, int[] starts, int[] numbers, int from, int to) {
        this.text = text;
        this.starts = starts;
        this.numbers = numbers;
        this.from = from;
        this.to = to;
    }

    /** @param numbers the number of each line in its file */
    static Span of(List<String> lines, List<Integer> numbers) {
        int[] starts = new int[lines.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + lines.get(i - 1).length() + 1;
        }
        String text = String.join("\n", lines);
        return new Span(text, starts, numbers.stream().mapToInt(it -> it).toArray(), 0, text.length());
    }

    /** The number in the file of the line it starts on. */
    int line() {
        int at = Arrays.binarySearch(starts, from);
        return numbers[Math.max(0, at >= 0 ? at : -at - 2)];
    }

    /** Where that stands unescaped for the first time, counted from the start of this; -1: nowhere. */
    int find(String wanted) {
        return find(wanted, 0);
    }

    int find(String wanted, int after) {
        for (int i = from + after; i + wanted.length() <= to; i++) {
            if (escapeAt(text, i, to)) {
                i++;
            } else if (text.startsWith(wanted, i)) {
                return i - from;
            }
        }
        return -1;
    }

    /** All places where one of these characters stands unescaped. */
    List<Integer> findAll(String characters) {
        IntStream.Builder found = IntStream.builder();
        for (int i = from; i < to; i++) {
            if (escapeAt(text, i, to)) {
                i++;
            } else if (characters.indexOf(text.charAt(i)) >= 0) {
                found.add(i - from);
            }
        }
        return found.build().boxed().toList();
    }

    Span before(int place) {
        return new Span(text, starts, numbers, from, from + place);
    }

    Span after(int place) {
        return new Span(text, starts, numbers, Math.min(to, from + place), to);
    }

    Span between(int first, int end) {
        return before(end).after(first);
    }

    /** Without the blanks around it. */
    Span strip() {
        int first = from;
        int end = to;
        while (first < end && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (end > first && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(text, starts, numbers, first, end);
    }

    char charAt(int place) {
        return text.charAt(from + place);
    }

    boolean startsWith(String prefix) {
        return to - from >= prefix.length() && text.startsWith(prefix, from);
    }

    boolean blank() {
        return raw().isBlank();
    }

    int length() {
        return to - from;
    }

    /** As it stands in the file. */
    String raw() {
        return text.substring(from, to);
    }

    /** What it says: escapes resolved. */
    String said() {
        return unescape(raw());
    }

    static String unescape(String raw) {
        StringBuilder said = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (escapeAt(raw, i, raw.length())) {
                i++;
                said.append(raw.charAt(i) == 'n' ? '\n' : raw.charAt(i));
            } else {
                said.append(raw.charAt(i));
            }
        }
        return said.toString();
    }

    private static boolean escapeAt(String text, int i, int end) {
        return text.charAt(i) == '\\' && i + 1 < end && ESCAPED.indexOf(text.charAt(i + 1)) >= 0;
    }
}
