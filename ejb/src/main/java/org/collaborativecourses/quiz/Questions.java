package org.collaborativecourses.quiz;

import org.collaborativecourses.question.Question;
import org.collaborativecourses.shared.Language;

/** The questions of an attempt, each in the language in which it is asked for. */
@FunctionalInterface
public interface Questions {
    Question get(String questionId, Language language);
}
