package org.collaborativecourses.progress;

import java.time.Instant;
import org.collaborativecourses.shared.Language;

/**
 * A course was completed, just now and for the first time. Fired synchronously in the transaction that completes it, so
 * that what follows from it (a certificate) is there together with the completion or not at all.
 *
 * @param revisionId the revision whose rules were met
 * @param language the language the course was read in
 */
public record CourseCompleted(
        long enrolmentId, long personId, String courseKey, long revisionId, Language language, Instant at) {}
