package org.collaborativecourses.marking;

import java.time.Instant;
import org.collaborativecourses.shared.Language;

/**
 * A work that nobody has marked yet, as a list shows it.
 *
 * @param number how often this person has handed in for this item
 * @param language the language of the two titles is the reader's where there is one
 */
public record WaitingWork(
        long submissionId,
        String learner,
        String courseKey,
        String courseTitle,
        String itemTitle,
        Language language,
        int number,
        boolean file,
        Instant handedInAt) {}
