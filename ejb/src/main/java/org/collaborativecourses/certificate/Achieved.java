package org.collaborativecourses.certificate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.shared.Language;

/**
 * What a certificate is of, in the words that are printed.
 *
 * @param key what it is filed under
 * @param otherwise the language of the title where there is none in the certificate's
 * @param parts the titles of the courses it is of together; empty: it is of one
 */
record Achieved(
        String key, Map<Language, String> titles, Language otherwise, int modules, List<String> parts, int minutes) {

    static Achieved of(CourseOutline course, Language language) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        course.texts().forEach((it, text) -> titles.put(it, text.title()));
        return new Achieved(
                course.key(),
                titles,
                course.shownIn(language),
                course.modules().size(),
                List.of(),
                course.minutes(language));
    }

    static Achieved of(SeveralCourses together) {
        return new Achieved(
                together.key(),
                together.titles(),
                together.titleLanguage(),
                together.modules(),
                together.courses(),
                together.minutes());
    }
}
