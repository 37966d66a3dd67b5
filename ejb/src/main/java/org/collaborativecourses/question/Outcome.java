package org.collaborativecourses.question;

/** How a response stands. */
public enum Outcome {
    RIGHT,
    PARTIAL,
    WRONG,
    UNANSWERED,
    /** A person has to mark it. */
    BY_HAND
}
