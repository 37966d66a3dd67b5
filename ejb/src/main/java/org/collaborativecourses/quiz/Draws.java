package org.collaborativecourses.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collaborativecourses.question.Question;

/**
 * Draws questions at random, none twice. Draws that compete for the same questions give way to each other, so that all of
 * them get their number wherever that is possible.
 */
final class Draws {

    private static final int FREE = -1;

    private final List<List<Integer>> candidates;
    /** The draw that holds each question. */
    private final int[] holder;

    private Draws(List<Question> questions, List<Draw> draws) {
        candidates = new ArrayList<>();
        for (Draw draw : draws) {
            candidates.add(IntStream.range(0, questions.size())
                    .filter(i -> draw.mayTake(questions.get(i)))
                    .boxed()
                    .collect(Collectors.toCollection(ArrayList::new)));
        }
        holder = new int[questions.size()];
        Arrays.fill(holder, FREE);
    }

    /** The places of the questions drawn; fewer than asked for only where there are no more. */
    static Set<Integer> pick(List<Question> questions, List<Draw> draws, RandomGenerator chance) {
        Draws picking = new Draws(questions, draws);
        picking.candidates.forEach(it -> shuffle(it, chance));
        for (int draw = 0; draw < draws.size(); draw++) {
            int taken = 0;
            while (taken < draws.get(draw).n() && picking.take(draw, new boolean[draws.size()])) {
                taken++;
            }
        }
        return IntStream.range(0, questions.size())
                .filter(i -> picking.holder[i] != FREE)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Takes a free question, or one whose holder can take another instead. */
    private boolean take(int draw, boolean[] asked) {
        asked[draw] = true;
        for (int question : candidates.get(draw)) {
            if (holder[question] == FREE) {
                holder[question] = draw;
                return true;
            }
        }
        for (int question : candidates.get(draw)) {
            int other = holder[question];
            if (!asked[other] && take(other, asked)) {
                holder[question] = draw;
                return true;
            }
        }
        return false;
    }

    static <T> void shuffle(List<T> list, RandomGenerator chance) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = chance.nextInt(i + 1);
            T moved = list.set(i, list.get(other));
            list.set(other, moved);
        }
    }
}
