package org.collaborativecourses.question;

import java.util.ArrayList;
import java.util.List;

/**
 * Left sides, each with the right side that belongs to it.
 *
 * @param pairs what is to be matched
 * @param rights all right sides once, those that belong to no left side included
 */
public record MatchingQuestion(QuestionHead head, List<Pair> pairs, List<String> rights) implements Question {

    /** @param right index of the right side that belongs to it */
    public record Pair(RichText left, int right) {}

    public MatchingQuestion {
        pairs = List.copyOf(pairs);
        rights = List.copyOf(rights);
    }

    @Override
    public FieldShape shape() {
        return FieldShape.SELECTS;
    }

    @Override
    public List<String> options() {
        return rights.stream().map(TextRenderer::escape).toList();
    }

    @Override
    public List<String> rows() {
        return pairs.stream().map(pair -> pair.left().html()).toList();
    }

    /** The share of the pairs that are right. */
    @Override
    public Mark mark(Answer answer) {
        List<Boolean> parts = new ArrayList<>();
        boolean any = false;
        for (int row = 0; row < pairs.size(); row++) {
            int chosen = answer.index(row, rights.size());
            any |= chosen >= 0;
            parts.add(chosen == pairs.get(row).right());
        }
        if (!any) {
            return Mark.unanswered();
        }
        long hits = parts.stream().filter(hit -> hit).count();
        return Mark.of((double) hits / pairs.size(), List.of(), parts);
    }

    @Override
    public Answer best() {
        return new Answer(
                pairs.stream().map(pair -> Integer.toString(pair.right())).toList());
    }

    /** Each left side with its right side: right sides alone, some of them twice, would have to be counted off. */
    @Override
    public List<String> bestInWords() {
        return pairs.stream()
                .map(pair -> pair.left().html() + " — <strong>" + TextRenderer.escape(rights.get(pair.right()))
                        + "</strong>")
                .toList();
    }
}
