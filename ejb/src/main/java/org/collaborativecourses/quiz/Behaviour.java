package org.collaborativecourses.quiz;

/** When a response is marked. */
public enum Behaviour {
    /** All together, when the attempt is handed in. */
    DEFERRED,
    /** Each at once; then it is locked. */
    IMMEDIATE,
    /** Each at once; after a wrong one a hint, and another try at a penalty. */
    INTERACTIVE
}
