package org.collaborativecourses.marking;

import org.collaborativecourses.shared.Language;

/**
 * Somebody has marked a work, or handed it back. Fired in the transaction that does it, once for each round.
 *
 * @param email of the learner
 * @param language of the learner
 * @param path of the item
 */
public record WorkMarked(
        String email, Language language, String itemTitle, boolean handedBack, int points, int most, String path) {}
