package org.collaborativecourses.quiz;

/** What a learner may be shown of a question that they answered. */
public enum ReviewPart {
    RESPONSE,
    CORRECTNESS,
    MARKS,
    FEEDBACK,
    GENERAL,
    ANSWER
}
