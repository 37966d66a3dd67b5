package org.collaborativecourses.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of several choices, or any of them; each with a weight. */
public record ChoiceQuestion(QuestionHead head, boolean single, List<Choice> choices) implements Question {

    /** @param weight -1 to 1: what choosing it adds */
    public record Choice(RichText content, double weight, RichText note) {}

    public ChoiceQuestion {
        choices = List.copyOf(choices);
    }

    @Override
    public FieldShape shape() {
        return single ? FieldShape.RADIO : FieldShape.CHECKBOX;
    }

    @Override
    public List<String> options() {
        return choices.stream().map(choice -> choice.content().html()).toList();
    }

    /** The sum of the weights chosen, cut to 0..1; of a single choice only the first value counts. */
    @Override
    public Mark mark(Answer answer) {
        List<Integer> chosen = IntStream.range(0, answer.values().size())
                .map(place -> answer.index(place, choices.size()))
                .filter(index -> index >= 0)
                .distinct()
                .limit(single ? 1 : choices.size())
                .boxed()
                .toList();
        if (chosen.isEmpty()) {
            return Mark.unanswered();
        }
        double sum = 0;
        List<String> feedback = new ArrayList<>();
        for (int index : chosen.stream().sorted().toList()) {
            sum += choices.get(index).weight();
            feedback.add(choices.get(index).note().html());
        }
        return Mark.of(sum, feedback, parts(answer, chosen));
    }

    private List<Boolean> parts(Answer answer, List<Integer> chosen) {
        return IntStream.range(0, answer.values().size())
                .mapToObj(place -> {
                    int index = answer.index(place, choices.size());
                    return chosen.contains(index) && choices.get(index).weight() > 0;
                })
                .toList();
    }

    @Override
    public Answer best() {
        return new Answer(bestIndexes().map(String::valueOf).toList());
    }

    @Override
    public List<String> bestInWords() {
        return bestIndexes().map(index -> choices.get(index).content().html()).toList();
    }

    private Stream<Integer> bestIndexes() {
        if (single) {
            return IntStream.range(0, choices.size())
                    .boxed()
                    .max(Comparator.comparingDouble(
                                    (Integer index) -> choices.get(index).weight())
                            .thenComparing(Comparator.reverseOrder()))
                    .stream();
        }
        return IntStream.range(0, choices.size())
                .filter(index -> choices.get(index).weight() > 0)
                .boxed();
    }
}
