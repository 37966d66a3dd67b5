package org.collaborativecourses.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Items to be put in order; the file holds them in the right one. An answer with an item twice is no order, and wrong. */
public record OrderingQuestion(QuestionHead head, List<RichText> items, OrderGrading grading) implements Question {

    public OrderingQuestion {
        items = List.copyOf(items);
    }

    @Override
    public FieldShape shape() {
        return FieldShape.ORDER;
    }

    @Override
    public List<String> options() {
        return items.stream().map(RichText::html).toList();
    }

    @Override
    public Mark mark(Answer answer) {
        List<Integer> order = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            order.add(answer.index(place, items.size()));
        }
        if (order.contains(-1)) {
            return Mark.unanswered();
        }
        List<Boolean> parts = IntStream.range(0, order.size())
                .mapToObj(place -> order.get(place) == place)
                .toList();
        boolean isOrder = new HashSet<>(order).size() == items.size();
        return Mark.of(isOrder ? grading.fraction(order) : 0, List.of(), parts);
    }

    @Override
    public Answer best() {
        return new Answer(
                IntStream.range(0, items.size()).mapToObj(Integer::toString).toList());
    }

    @Override
    public List<String> bestInWords() {
        return options();
    }
}
