package org.collaborativecourses.question;

/** The form field a question is answered with; its options and rows come from the question. */
public enum FieldShape {
    /** One of {@link Question#options()}. */
    RADIO,
    /** Any of {@link Question#options()}. */
    CHECKBOX,
    /** {@code true} or {@code false}. */
    TRUE_FALSE,
    TEXT,
    NUMBER,
    /** For each of {@link Question#rows()} one of {@link Question#options()}. */
    SELECTS,
    /** All of {@link Question#options()}, put in order. */
    ORDER,
    ESSAY,
    NONE
}
