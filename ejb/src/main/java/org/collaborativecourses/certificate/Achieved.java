package org.collaborativecourses.certificate;

import java.util.EnumMap;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.shared.Language;

/**
 * What a certificate is of, in the words that are printed.
 *
 * @param key what it is filed under
 * @param otherwise the language of the title where there is none in the certificate's
 * @param courses how many courses it is of together; null: it is of one
 */
record Achieved(
        String key, Map<Language, String> titles, Language otherwise, int modules, Integer courses, int minutes) {

    static Achieved of(CourseOutline course, Language language) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        course.texts().forEach((it, text) -> titles.put(it, text.title()));
        return new Achieved(
                course.key(), titles, course.source(), course.modules().size(), null, course.minutes(language));
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
