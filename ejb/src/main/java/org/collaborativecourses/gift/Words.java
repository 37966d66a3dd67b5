package org.collaborativecourses.gift;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The words and numbers that settings are written in. */
final class Words {

    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("seconds", Duration.ofSeconds(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("minutes", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("hours", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("days", Duration.ofDays(1)));

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(it -> of(it).equals(word))
                .findFirst();
    }

    /** Empty where it is no whole number within the bounds. */
    static OptionalInt number(String word, int least, int most) {
        if (word.isEmpty() || word.length() > 6 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(word);
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** {@code 10 min}, {@code 1 h}, {@code 2 days}; up to a year. */
    static Optional<Duration> duration(String value) {
        int digits = 0;
        while (digits < value.length() && value.charAt(digits) >= '0' && value.charAt(digits) <= '9') {
            digits++;
        }
        Duration unit = UNITS.get(value.substring(digits).strip());
        OptionalInt count = number(value.substring(0, digits), 0, 999_999);
        if (unit == null || count.isEmpty()) {
            return Optional.empty();
        }
        Duration duration = unit.multipliedBy(count.getAsInt());
        return duration.compareTo(Duration.ofDays(366)) > 0 ? Optional.empty() : Optional.of(duration);
    }

    static String of(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds % 3_600 == 0 && seconds > 0) {
            return seconds / 3_600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
