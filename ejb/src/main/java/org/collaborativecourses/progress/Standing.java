package org.collaborativecourses.progress;

import java.time.Instant;

/**
 * How somebody stands in a course, in short.
 *
 * @param percent as {@link CourseProgress#percent()} says it
 * @param lastProgressAt when an item was last completed, or null
 */
public record Standing(int percent, Instant lastProgressAt) {

    public static final Standing NOT_BEGUN = new Standing(0, null);
}
