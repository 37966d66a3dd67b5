package org.collaborativecourses.course;

import java.time.Instant;
import java.util.Optional;
import org.collaborativecourses.shared.Language;

/**
 * A course as its administrator sees it.
 *
 * @param titleLanguage the language that the title is in
 * @param published what learners see; empty where nothing was published yet
 * @param draft what waits to be published; empty where nothing does
 */
public record CourseState(
        String key,
        String title,
        Language titleLanguage,
        Optional<State> published,
        Optional<State> draft,
        CourseSettings settings) {

    /**
     * A revision, by its number.
     *
     * @param since when it was published, or when the draft was begun
     */
    public record State(int number, Instant since) {}
}
