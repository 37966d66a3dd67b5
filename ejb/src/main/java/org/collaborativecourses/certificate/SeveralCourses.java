package org.collaborativecourses.certificate;

import java.util.List;
import java.util.Map;
import org.collaborativecourses.shared.Language;

/**
 * What a certificate of several courses together is of.
 *
 * @param key what it is filed under: one certificate for each person, key and period
 * @param titles of the whole, in each of its languages
 * @param titleLanguage whose title is printed
 * @param courses their titles, as they are to be printed
 * @param organisations keys of those that stand behind it
 * @param months how long it is valid; 0: for ever
 */
public record SeveralCourses(
        String key,
        Map<Language, String> titles,
        Language titleLanguage,
        List<String> courses,
        int modules,
        int minutes,
        List<String> organisations,
        int months) {}
