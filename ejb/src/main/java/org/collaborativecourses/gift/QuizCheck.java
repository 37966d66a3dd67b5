package org.collaborativecourses.gift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.collaborativecourses.question.ChoiceQuestion;
import org.collaborativecourses.question.MatchingQuestion;
import org.collaborativecourses.question.NumericalQuestion;
import org.collaborativecourses.question.OrderingQuestion;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.TrueFalseQuestion;
import org.collaborativecourses.quiz.Draw;
import org.collaborativecourses.quiz.Quiz;

/** What a quiz must hold beyond what its grammar asks. */
public final class QuizCheck {

    private QuizCheck() {}

    /**
     * Missing or double ids, draws of more than there is, a pass mark nobody can reach, no question at all.
     *
     * @param coursePass percent, for a quiz that names no pass mark of its own
     */
    public static List<Problem> check(GiftResult read, int coursePass) {
        Problems problems = new Problems(read.file());
        Quiz quiz = read.quiz();
        ids(read, problems);
        if (quiz.questions().stream().noneMatch(Question::scored)) {
            problems.add(0, "no-questions");
        } else {
            pass(read, coursePass, problems);
        }
        draws(read, problems);
        return problems.inOrder();
    }

    private static void draws(GiftResult read, Problems problems) {
        Quiz quiz = read.quiz();
        int drawLine = read.settingLines().getOrDefault("draw", 0);
        List<Draw> draws = quiz.settings().draws();
        boolean enough = true;
        for (Draw draw : draws) {
            long there = quiz.questions().stream().filter(draw::mayTake).count();
            if (there < draw.n()) {
                enough = false;
                String wanted = draw.category()
                        + String.join(
                                "", draw.tags().stream().map(it -> " #" + it).toList());
                problems.add(drawLine, "draw-unreachable", draw.n(), wanted.strip(), there);
            }
        }
        int asked = draws.stream().mapToInt(Draw::n).sum();
        int drawn = quiz.drawn();
        if (enough && drawn < asked) {
            problems.add(drawLine, "draws-overlap", asked, drawn);
        }
    }

    private static void pass(GiftResult read, int coursePass, Problems problems) {
        Quiz quiz = read.quiz();
        int pass = quiz.settings().pass().orElse(coursePass);
        int reachable = reachable(quiz);
        if (pass > reachable) {
            problems.add(read.settingLines().getOrDefault("pass", 0), "pass-unreachable", pass, reachable);
        }
    }

    private static void ids(GiftResult read, Problems problems) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < read.quiz().questions().size(); i++) {
            String id = read.quiz().questions().get(i).head().id();
            int line = read.lines().get(i);
            if (id.isEmpty()) {
                problems.add(line, "missing-id");
            } else if (seen.containsKey(id)) {
                problems.add(line, "double-id", id, seen.get(id));
            } else {
                seen.put(id, line);
            }
        }
    }

    /** The most percent that an attempt can have without a person marking it. */
    private static int reachable(Quiz quiz) {
        List<Double> always = best(quiz.questions().stream().filter(quiz::always));
        double sum = always.stream().mapToDouble(it -> it).sum();
        int count = always.size();
        for (Draw draw : quiz.settings().draws()) {
            List<Double> drawn = best(quiz.questions().stream().filter(draw::mayTake));
            sum += drawn.stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(draw.n())
                    .mapToDouble(it -> it)
                    .sum();
            count += Math.min(draw.n(), drawn.size());
        }
        return count == 0 ? 0 : (int) Math.floor(100 * sum / count + 1e-9);
    }

    private static List<Double> best(Stream<Question> questions) {
        return questions
                .filter(Question::scored)
                .map(it -> it.mark(it.best()).fraction())
                .toList();
    }

    /** Whether a translation asks the same: ids, types, number of choices, weights. Problems are the translation's. */
    public static List<Problem> comparable(GiftResult source, GiftResult translation) {
        Problems problems = new Problems(translation.file());
        translation.settingLines().forEach((key, line) -> {
            if (!SettingsReader.OF_THE_TEXT.contains(key)) {
                problems.add(line, "setting-in-translation", key);
            }
        });
        Set<String> missing = new LinkedHashSet<>();
        source.quiz().questions().forEach(it -> missing.add(it.head().id()));
        for (int i = 0; i < translation.lines().size(); i++) {
            Question translated = translation.quiz().questions().get(i);
            String id = translated.head().id();
            int line = translation.lines().get(i);
            source.quiz()
                    .find(id)
                    .ifPresentOrElse(
                            original ->
                                    difference(original, translated).ifPresent(code -> problems.add(line, code, id)),
                            () -> problems.add(line, "question-not-in-source", id));
            missing.remove(id);
        }
        missing.forEach(id -> problems.add(0, "question-not-translated", id));
        return problems.inOrder();
    }

    private static Optional<String> difference(Question original, Question translated) {
        if (original.getClass() != translated.getClass() || original.shape() != translated.shape()) {
            return Optional.of("other-type");
        }
        List<List<?>> both = List.of(key(original), key(translated));
        if (both.get(0).equals(both.get(1))) {
            return Optional.empty();
        }
        return Optional.of(both.get(0).size() == both.get(1).size() ? "other-key" : "other-number");
    }

    /** What must be the same in every language, one entry for each thing to choose or to match. */
    private static List<?> key(Question question) {
        if (question instanceof ChoiceQuestion choice) {
            return choice.choices().stream().map(ChoiceQuestion.Choice::weight).toList();
        }
        if (question instanceof TrueFalseQuestion statement) {
            return List.of(statement.right());
        }
        if (question instanceof NumericalQuestion asked) {
            return asked.accepted().stream()
                    .map(it -> Arrays.asList(it.value(), it.tolerance(), it.weight()))
                    .toList();
        }
        if (question instanceof MatchingQuestion matching) {
            List<Integer> rights = new ArrayList<>();
            matching.pairs().forEach(pair -> rights.add(pair.right()));
            rights.add(matching.rights().size());
            return rights;
        }
        if (question instanceof OrderingQuestion ordering) {
            return ordering.items().stream().map(it -> ordering.grading()).toList();
        }
        return List.of();
    }
}
