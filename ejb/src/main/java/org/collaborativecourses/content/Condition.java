package org.collaborativecourses.content;

/**
 * One of the conditions that complete an item; an item asks for all of its own.
 *
 * @param percent the score to reach, for {@link Kind#SCORE} only; else 0
 */
public record Condition(Kind kind, int percent) {

    public enum Kind {
        /** The page was opened. */
        VIEWED,
        /** The learner marked it done. */
        DONE,
        /** A text or file was handed in. */
        HANDED_IN,
        /** Somebody who may has marked it. */
        MARKED,
        /** A score of at least {@link Condition#percent()} was reached. */
        SCORE
    }
}
