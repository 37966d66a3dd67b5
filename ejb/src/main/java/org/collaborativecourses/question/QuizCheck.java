package org.collaborativecourses.question;

import java.util.List;

/** What a quiz must hold beyond what its grammar asks. */
public final class QuizCheck {

    private QuizCheck() {}

    /**
     * Missing or double ids, draws of more than there is, a pass mark nobody can reach, no question at all.
     *
     * @param coursePass percent, for a quiz that names no pass mark of its own
     */
    public static List<Problem> check(GiftResult read, int coursePass) {
        return List.of();
    }

    /** Whether a translation asks the same: ids, types, number of choices, weights. Problems are the translation's. */
    public static List<Problem> comparable(GiftResult source, GiftResult translation) {
        return List.of();
    }
}
