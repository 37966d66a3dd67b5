package org.collaborativecourses.gift;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.question.DescriptionQuestion;
import org.collaborativecourses.question.EssayQuestion;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.QuestionHead;
import org.collaborativecourses.question.RichText;
import org.collaborativecourses.question.TextFormat;
import org.collaborativecourses.question.TextRenderer;

/** Makes a question of one block of a GIFT file: name, text, and what its braces hold. */
final class QuestionReader {

    private static final String GAP = "_____";
    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");

    private final Problems problems;
    private final TextRenderer safe;

    QuestionReader(Problems problems, TextRenderer safe) {
        this.problems = problems;
        this.safe = safe;
    }

    /** What the comments before a question say about it. */
    record Notes(String id, Set<String> tags, String category, List<RichText> hints) {}

    /** Empty where it cannot be read; then a problem is named. */
    Optional<Question> read(Span block, Notes notes) {
        Span rest = block.strip();
        String name = "";
        if (rest.startsWith("::")) {
            int end = rest.find("::", 2);
            if (end < 0) {
                problems.add(rest.line(), "name-unclosed");
                return Optional.empty();
            }
            name = rest.between(2, end).said().strip().replaceAll("\\s+", " ");
            rest = rest.after(end + 2).strip();
        }
        int open = rest.find("{");
        int close = rest.find("}");
        if (open < 0 && close < 0) {
            return description(rest, name, notes);
        }
        if (!bracesMatch(rest, open, close)) {
            return Optional.empty();
        }
        Formatted stem = Formatted.of(rest.before(open), TextFormat.MARKDOWN);
        Span after = rest.after(close + 1);
        String asked = stem.said() + (after.blank() ? "" : GAP + after.said());
        if (asked.isBlank()) {
            problems.add(rest.line(), "no-text");
            return Optional.empty();
        }
        Span braces = rest.between(open + 1, close);
        int explained = braces.find("####");
        RichText explanation = explained < 0
                ? RichText.NONE
                : Formatted.of(braces.after(explained + 4), stem.format()).block(safe);
        QuestionHead head = new QuestionHead(
                notes.id(),
                name,
                notes.category(),
                notes.tags(),
                safe.block(stem.format(), asked.strip()),
                explanation,
                notes.hints());
        return answers((explained < 0 ? braces : braces.before(explained)).strip(), head);
    }

    private Optional<Question> description(Span text, String name, Notes notes) {
        RichText stem = Formatted.of(text, TextFormat.MARKDOWN).block(safe);
        if (stem.blank()) {
            problems.add(text.line(), "no-text");
            return Optional.empty();
        }
        return Optional.of(new DescriptionQuestion(new QuestionHead(
                notes.id(), name, notes.category(), notes.tags(), stem, RichText.NONE, notes.hints())));
    }

    private boolean bracesMatch(Span text, int open, int close) {
        if (open < 0 || close >= 0 && close < open) {
            problems.add(text.after(close).line(), "brace-unopened");
        } else if (close < 0) {
            problems.add(text.after(open).line(), "brace-unclosed");
        } else {
            List<Integer> braces = text.findAll("{}");
            if (braces.size() == 2) {
                return true;
            }
            Span third = text.after(braces.get(1) == close ? braces.get(2) : braces.get(1));
            String code = braces.get(1) != close
                    ? "brace-inside"
                    : third.startsWith("{") ? "second-answers" : "brace-unopened";
            problems.add(third.line(), code);
        }
        return false;
    }

    private Optional<Question> answers(Span inside, QuestionHead head) {
        AnswersReader answers = new AnswersReader(problems, safe, head);
        if (inside.length() == 0) {
            return Optional.of(new EssayQuestion(head));
        }
        if (inside.startsWith("#")) {
            return answers.numerical(inside.after(1));
        }
        if (inside.startsWith(">")) {
            return answers.ordering(inside.after(1));
        }
        if (inside.find("~") >= 0) {
            return answers.choice(inside);
        }
        if (inside.find("=") >= 0) {
            return answers.arePairs(inside) ? answers.matching(inside) : answers.shortAnswer(inside);
        }
        int sharp = inside.find("#");
        String word = (sharp < 0 ? inside : inside.before(sharp)).said().strip().toUpperCase(Locale.ROOT);
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return Optional.of(answers.trueFalse(
                    TRUE.contains(word), sharp < 0 ? inside.after(inside.length()) : inside.after(sharp + 1)));
        }
        return answers.shortAnswer(inside);
    }
}
