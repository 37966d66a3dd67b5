package org.collaborativecourses.quiz;

import java.util.ArrayList;
import java.util.List;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.question.FieldShape;
import org.collaborativecourses.question.Question;

/**
 * How often a question may be checked, and what tries cost; as in Moodle's behaviours of the same names. An interactive
 * question gives as many tries as it has hints, and one more. Each try before the last costs the penalty; in questions
 * of several parts it costs only the parts that were still wrong then.
 */
public final class Tries {

    private Tries() {}

    /** How often a question may be checked while the attempt goes on. */
    public static int allowed(Behaviour behaviour, Question question) {
        return switch (behaviour) {
            case DEFERRED -> 0;
            case IMMEDIATE -> 1;
            case INTERACTIVE -> question.head().hints().size() + 1;
        };
    }

    /**
     * What the last answer is worth, 0 to 1.
     *
     * @param before the answers that were checked before it and not accepted
     */
    public static double worth(Question question, List<Answer> before, Answer last, double penalty) {
        if (!before.isEmpty() && question.shape() == FieldShape.SELECTS) {
            return worthByParts(question, before, last, penalty);
        }
        return Math.max(0, question.mark(last).fraction() - before.size() * penalty);
    }

    private static double worthByParts(Question question, List<Answer> before, Answer last, double penalty) {
        List<List<Boolean>> tries = new ArrayList<>();
        before.forEach(answer -> tries.add(question.mark(answer).parts()));
        tries.add(question.mark(last).parts());
        int parts = tries.get(tries.size() - 1).size();
        double worth = 0;
        for (int part = 0; part < parts; part++) {
            int triesNeeded = triesNeeded(tries, part);
            if (triesNeeded < tries.size()) {
                worth += Math.max(0, 1 - triesNeeded * penalty);
            }
        }
        return parts == 0 ? 0 : worth / parts;
    }

    /** How many tries went by until the part was right and stayed so; all of them where it is wrong in the last. */
    private static int triesNeeded(List<List<Boolean>> tries, int part) {
        int needed = tries.size();
        while (needed > 0
                && part < tries.get(needed - 1).size()
                && tries.get(needed - 1).get(part)) {
            needed--;
        }
        return needed;
    }
}
