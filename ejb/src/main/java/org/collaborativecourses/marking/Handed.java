package org.collaborativecourses.marking;

import java.time.Instant;
import org.collaborativecourses.shared.Language;

/** A submission as the database knows it, with whose it is. */
record Handed(
        long submissionId,
        long enrolmentId,
        long courseId,
        String itemKey,
        long personId,
        String learner,
        String email,
        Language language,
        int number,
        Instant handedInAt,
        String text,
        String fileName,
        boolean last) {}
