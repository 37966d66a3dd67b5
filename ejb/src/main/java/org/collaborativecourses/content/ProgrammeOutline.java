package org.collaborativecourses.content;

import java.util.List;
import java.util.Map;
import org.collaborativecourses.shared.Language;

/**
 * Courses that belong together, with one certificate for all of them.
 *
 * @param inOrder whether they are meant to be taken one after the other
 * @param certificateMonths months its certificate is valid; 0: for ever; null: there is none
 * @param texts in the languages it is described in, at least one
 * @param courses keys, in order
 */
public record ProgrammeOutline(
        String key,
        boolean inOrder,
        Integer certificateMonths,
        Map<Language, ProgrammeText> texts,
        List<String> courses) {

    public record ProgrammeText(String title, String summary) {}

    public ProgrammeOutline {
        courses = List.copyOf(courses);
    }

    /** The language it is described in to somebody who reads this one: that, else English, else any. */
    public Language shownIn(Language reader) {
        if (texts.containsKey(reader)) {
            return reader;
        }
        return texts.containsKey(Language.EN)
                ? Language.EN
                : texts.keySet().stream().sorted().findFirst().orElseThrow();
    }

    public ProgrammeText text(Language reader) {
        return texts.get(shownIn(reader));
    }
}
