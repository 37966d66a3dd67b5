package org.collaborativecourses.course;

/** What became of a folder that was loaded. */
public record Loaded(String courseKey, Outcome outcome, int revision) {

    public enum Outcome {
        /** It is already there, to the letter. */
        UNCHANGED,
        /** It waits as a draft; learners see nothing of it. */
        DRAFT,
        /** Learners saw it once, before something newer: it is left alone. */
        OUTDATED,
        /** It is what learners see from now on. */
        PUBLISHED
    }
}
