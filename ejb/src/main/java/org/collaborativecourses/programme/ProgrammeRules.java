package org.collaborativecourses.programme;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.content.ProgrammeOutline.ProgrammeText;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/** What a programme has to be that somebody writes at the desk; the file's rules are {@code ProgrammeFile}'s. */
final class ProgrammeRules {

    /** One course is no programme. */
    static final int FEWEST_COURSES = 2;

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_SUMMARY = 1000;
    private static final int MOST_COURSES = 50;
    private static final int MOST_MONTHS = 1200;

    private ProgrammeRules() {}

    /**
     * The same without blanks and without languages in which nothing is written.
     *
     * @param known keys of courses that it may name
     * @param offered whether learners see it: then it cannot do without courses
     * @throws InvalidException with all that is wrong, at texts, title-fr, summary-fr, courses or months
     */
    static ProgrammeOutline checked(ProgrammeOutline wanted, Set<String> known, boolean offered) {
        Checks checks = new Checks();
        Map<Language, ProgrammeText> texts = new EnumMap<>(Language.class);
        wanted.texts().forEach((language, it) -> {
            String title = it.title().strip();
            String summary = it.summary().strip().replace("\r\n", "\n");
            if (!title.isEmpty() || !summary.isEmpty()) {
                checks.that(() -> line("title-" + language.code(), title, LONGEST_TITLE));
                checks.that(() -> line("summary-" + language.code(), summary, LONGEST_SUMMARY));
                texts.put(language, new ProgrammeText(title, summary));
            }
        });
        checks.that(() -> refuse(texts.isEmpty(), "texts", "programme.error.texts"));
        checks.that(() -> courses(wanted.courses(), known));
        checks.that(() -> {
            if (offered) {
                demandCourses(wanted.courses());
            }
        });
        Integer months = wanted.certificateMonths();
        checks.that(() -> refuse(
                months != null && (months < 0 || months > MOST_MONTHS),
                "months",
                "programme.error.months",
                MOST_MONTHS));
        checks.pass();
        return new ProgrammeOutline(wanted.key(), wanted.inOrder(), months, texts, wanted.courses());
    }

    /** @throws InvalidException at courses where they are too few to be offered */
    static void demandCourses(List<String> courses) {
        refuse(courses.size() < FEWEST_COURSES, "courses", "programme.error.few", FEWEST_COURSES);
    }

    private static void courses(List<String> courses, Set<String> known) {
        refuse(courses.size() > MOST_COURSES, "courses", "programme.error.many", MOST_COURSES);
        refuse(
                !known.containsAll(courses) || new HashSet<>(courses).size() != courses.size(),
                "courses",
                "programme.error.course");
    }

    private static void line(String field, String text, int longest) {
        refuse(text.isEmpty(), field, "programme.error.both");
        refuse(text.length() > longest, field, "programme.error.long", longest);
    }

    private static void refuse(boolean wrong, String field, String messageKey, Object... arguments) {
        if (wrong) {
            throw new InvalidException(field, messageKey, arguments);
        }
    }
}
