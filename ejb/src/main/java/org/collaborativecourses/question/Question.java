package org.collaborativecourses.question;

import java.util.List;

/** Something asked, and the rule by which a response to it is marked. Immutable. */
public sealed interface Question
        permits ChoiceQuestion,
                TrueFalseQuestion,
                ShortAnswerQuestion,
                NumericalQuestion,
                MatchingQuestion,
                OrderingQuestion,
                EssayQuestion,
                DescriptionQuestion {

    QuestionHead head();

    /** The form field it is answered with. */
    FieldShape shape();

    /** What can be chosen, as safe HTML by index in the file; empty where nothing is to be chosen from. */
    default List<String> options() {
        return List.of();
    }

    /** For {@link FieldShape#SELECTS}: what is to be matched, as safe HTML. */
    default List<String> rows() {
        return List.of();
    }

    /** Never throws: a value that cannot be is the same as none. */
    Mark mark(Answer answer);

    /** A response that scores everything; for what a person marks, or nobody, {@link Answer#NONE}. */
    Answer best();

    /** The best response in words, as safe HTML, one entry a part; empty where there is none. */
    List<String> bestInWords();

    /** Whether it counts in the score of an attempt. */
    default boolean scored() {
        return true;
    }
}
