package org.collaborativecourses.reminder;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collaborativecourses.shared.Language;

/**
 * Who is reminded of what, and how often.
 *
 * @param everyDays to the same person again after so many days; 0: once
 * @param texts at least one
 * @param madeBy who answers for it: its reach is theirs
 */
public record ReminderRule(
        long id,
        String name,
        boolean active,
        int everyDays,
        ReminderConditions conditions,
        Map<Language, ReminderText> texts,
        long madeBy,
        Instant changedAt) {

    /** Where nothing was written in a language, English is second best, and anything better than nothing. */
    Language shownIn(Language wanted) {
        return Stream.concat(Stream.of(wanted, Language.EN), Stream.of(Language.values()))
                .filter(texts::containsKey)
                .findFirst()
                .orElseThrow();
    }

    public Optional<ReminderText> text(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** Whether it may go to those only who agreed to be reminded. */
    public boolean needsConsent() {
        return !conditions.isOfDeadline();
    }
}
