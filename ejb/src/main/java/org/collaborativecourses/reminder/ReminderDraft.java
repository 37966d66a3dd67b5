package org.collaborativecourses.reminder;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/** A rule as somebody wrote it into a form, checked. */
public record ReminderDraft(
        String name, int everyDays, ReminderConditions conditions, Map<Language, ReminderText> texts) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_BODY = 4_000;
    private static final int MOST_DAYS = 730;

    /**
     * @param field the text of a field: name, every, course, collaborative, organisation, country, enrolledDays, awayDays,
     *     progressBelow, attempts, notPassed, dueWithin, expiryWithin, and subject-en, body-en … for each language
     * @throws InvalidException with all that is wrong
     */
    public static ReminderDraft read(UnaryOperator<String> field) {
        Checks checks = new Checks();
        String name = field.apply("name").strip();
        checks.that(() -> demand("name", !name.isEmpty(), "reminder.error.name"));
        checks.that(() -> demand("name", name.length() <= LONGEST_NAME, "reminder.error.tooLong", LONGEST_NAME));
        Integer every = number(checks, field, "every", 0, MOST_DAYS);
        ReminderConditions conditions = new ReminderConditions(
                text(field, "course"),
                text(field, "collaborative"),
                text(field, "organisation"),
                text(field, "country"),
                number(checks, field, "enrolledDays", 0, MOST_DAYS),
                number(checks, field, "awayDays", 1, MOST_DAYS),
                number(checks, field, "progressBelow", 1, 100),
                number(checks, field, "attempts", 1, 100),
                "true".equals(field.apply("notPassed")),
                number(checks, field, "dueWithin", 1, MOST_DAYS),
                number(checks, field, "expiryWithin", 1, MOST_DAYS));
        Map<Language, ReminderText> texts = new EnumMap<>(Language.class);
        for (Language it : Language.values()) {
            checks.that(() -> readText(field, it, texts));
        }
        checks.pass();
        checks.that(() -> demand("enrolledDays", conditions.saysWhen(), "reminder.error.when"));
        checks.that(() -> demand(
                "expiryWithin",
                conditions.expiryWithin() == null || conditions.dueWithin() == null,
                "reminder.error.oneEnd"));
        checks.that(() -> demand("subject-en", !texts.isEmpty(), "reminder.error.text"));
        checks.pass();
        return new ReminderDraft(name, every == null ? 0 : every, conditions, texts);
    }

    private static void readText(UnaryOperator<String> field, Language language, Map<Language, ReminderText> texts) {
        String subject = field.apply("subject-" + language.code()).strip();
        String body = field.apply("body-" + language.code()).strip().replace("\r", "");
        if (subject.isEmpty() && body.isEmpty()) {
            return;
        }
        demand("subject-" + language.code(), !subject.isEmpty(), "reminder.error.both");
        demand("body-" + language.code(), !body.isEmpty(), "reminder.error.both");
        demand(
                "subject-" + language.code(),
                subject.length() <= LONGEST_SUBJECT,
                "reminder.error.tooLong",
                LONGEST_SUBJECT);
        demand("body-" + language.code(), body.length() <= LONGEST_BODY, "reminder.error.tooLong", LONGEST_BODY);
        ReminderText text = new ReminderText(subject, body);
        String unknown = text.unknown();
        demand("body-" + language.code(), unknown == null, "reminder.error.placeholder", unknown);
        texts.put(language, text);
    }

    private static Integer number(Checks checks, UnaryOperator<String> field, String name, int fewest, int most) {
        String text = field.apply(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        return checks.of(() -> {
            int number = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
            demand(name, number >= fewest && number <= most, "reminder.error.number", fewest, most);
            return number;
        });
    }

    private static String text(UnaryOperator<String> field, String name) {
        String text = field.apply(name).strip();
        return text.isEmpty() ? null : text;
    }

    private static void demand(String field, boolean right, String key, Object... arguments) {
        if (!right) {
            throw new InvalidException(field, key, arguments);
        }
    }
}
