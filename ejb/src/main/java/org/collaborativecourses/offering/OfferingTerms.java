package org.collaborativecourses.offering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;

/**
 * On which terms something is offered.
 *
 * @param required or only recommended
 * @param startsOn its first day, in UTC; null: at once
 * @param dueDays complete at the end of so many days after coming in; null: no such deadline
 * @param dueOn complete by the last second of this day where the learner lives; null: no such deadline
 * @param capacity how many have a place at a time; null: everybody
 */
public record OfferingTerms(
        boolean required, Entry entry, LocalDate startsOn, Integer dueDays, LocalDate dueOn, Integer capacity) {

    public static final int MOST_DAYS = 3650;
    public static final int MOST_PLACES = 99_999;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

    /**
     * Terms as they are typed; what is empty is not set.
     *
     * @throws InvalidException at entry, startsOn, dueDays, dueOn or capacity, with all that is wrong
     */
    public static OfferingTerms of(
            boolean required, String entry, String startsOn, String dueDays, String dueOn, String capacity) {
        Checks checks = new Checks();
        Entry how = checks.of(
                () -> Entry.find(entry).orElseThrow(() -> new InvalidException("entry", "offering.error.choose")));
        LocalDate first = checks.of(() -> day("startsOn", startsOn));
        Integer days = checks.of(() -> number("dueDays", dueDays, MOST_DAYS));
        LocalDate last = checks.of(() -> day("dueOn", dueOn));
        Integer places = checks.of(() -> number("capacity", capacity, MOST_PLACES));
        checks.that(() -> {
            if (days != null && last != null) {
                throw new InvalidException("dueOn", "offering.error.oneDeadline");
            }
            if (first != null && last != null && last.isBefore(first)) {
                throw new InvalidException("dueOn", "offering.error.dueBeforeStart");
            }
        });
        checks.pass();
        return new OfferingTerms(required, how, first, days, last, places);
    }

    /** Nothing where the field is empty. @throws InvalidException at the field where it is no day */
    static LocalDate day(String field, String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            throw new InvalidException(field, "offering.error.day");
        }
    }

    private static Integer number(String field, String typed, int most) {
        String stripped = typed.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(stripped).matches() || Integer.parseInt(stripped) > most) {
            throw new InvalidException(field, "offering.error.number", most);
        }
        return Integer.valueOf(stripped);
    }
}
