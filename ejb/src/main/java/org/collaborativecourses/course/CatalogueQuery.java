package org.collaborativecourses.course;

import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.shared.Language;

/**
 * What a visitor looks for; an empty part asks for nothing.
 *
 * @param words in any of the five languages
 * @param courseKeys only these, where present: the courses of a collaborative, say
 * @param language only courses that can be read in it, whole or in part
 * @param mostMinutes only courses that take no longer
 */
public record CatalogueQuery(
        String words,
        Optional<String> subtheme,
        Optional<Set<String>> courseKeys,
        Optional<Language> language,
        Optional<Integer> mostMinutes) {

    public static final CatalogueQuery ALL =
            new CatalogueQuery("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
