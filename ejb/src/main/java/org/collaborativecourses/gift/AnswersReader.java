package org.collaborativecourses.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.question.ChoiceQuestion;
import org.collaborativecourses.question.MatchingQuestion;
import org.collaborativecourses.question.NumericalQuestion;
import org.collaborativecourses.question.OrderingQuestion;
import org.collaborativecourses.question.Outcome;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.QuestionHead;
import org.collaborativecourses.question.RichText;
import org.collaborativecourses.question.ShortAnswerQuestion;
import org.collaborativecourses.question.TextFormat;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.question.TrueFalseQuestion;

/** Reads what stands between the braces of one question, of each type. */
final class AnswersReader {

    private static final int MOST_ANSWERS = 100;
    private static final int LONGEST_SHORT_ANSWER = 500;

    private final Problems problems;
    private final TextRenderer safe;
    private final QuestionHead head;
    private final TextFormat format;

    AnswersReader(Problems problems, TextRenderer safe, QuestionHead head) {
        this.problems = problems;
        this.safe = safe;
        this.head = head;
        this.format = head.stem().format();
    }

    /** One answer: its marker, its weight where it names one, its text, and what is said to it. */
    private record Part(char marker, Optional<Double> weight, Span text, RichText note) {

        double weight(double usual) {
            return weight.orElse(usual);
        }
    }

    Optional<Question> choice(Span inside) {
        List<ChoiceQuestion.Choice> choices = new ArrayList<>();
        boolean single = inside.find("=") >= 0;
        Optional<List<Part>> parts = parts(inside, "=~");
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        for (Part part : parts.get()) {
            RichText content = Formatted.of(part.text(), format).inline(safe);
            if (content.blank()) {
                problems.add(part.text().line(), "empty-choice");
            }
            choices.add(new ChoiceQuestion.Choice(content, part.weight(part.marker() == '=' ? 1 : 0), part.note()));
        }
        if (choices.size() < 2) {
            problems.add(inside.line(), "too-few-choices");
        }
        return fullMarks(inside, new ChoiceQuestion(head, single, choices));
    }

    Optional<Question> shortAnswer(Span inside) {
        Optional<List<Part>> parts = inside.find("=") < 0 ? part('=', inside).map(List::of) : parts(inside, "=");
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<ShortAnswerQuestion.Accepted> accepted = new ArrayList<>();
        for (Part part : parts.get()) {
            String pattern = Formatted.of(part.text(), format).said().strip();
            if (pattern.isEmpty() || pattern.length() > LONGEST_SHORT_ANSWER) {
                problems.add(
                        part.text().line(),
                        pattern.isEmpty() ? "empty-choice" : "answer-too-long",
                        pattern.isEmpty() ? new Object[0] : new Object[] {LONGEST_SHORT_ANSWER});
                return Optional.empty();
            }
            accepted.add(new ShortAnswerQuestion.Accepted(pattern, part.weight(1), part.note()));
        }
        return fullMarks(inside, new ShortAnswerQuestion(head, accepted));
    }

    Question trueFalse(boolean right, Span comments) {
        int second = comments.find("#");
        Span whenWrong = second < 0 ? comments : comments.before(second);
        Span whenRight = second < 0 ? comments.after(comments.length()) : comments.after(second + 1);
        return new TrueFalseQuestion(
                head,
                right,
                Formatted.of(whenWrong, format).block(safe),
                Formatted.of(whenRight, format).block(safe));
    }

    Optional<Question> numerical(Span inside) {
        int wrong = inside.find("~");
        Span right = (wrong < 0 ? inside : inside.before(wrong)).strip();
        Optional<List<Part>> parts =
                right.startsWith("=") ? parts(right, "=") : part('=', right).map(List::of);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<NumericalQuestion.Accepted> accepted = new ArrayList<>();
        for (Part part : parts.get()) {
            Optional<Interval> interval = Interval.read(part.text().said().strip());
            if (interval.isEmpty()) {
                problems.add(
                        part.text().line(),
                        "bad-number",
                        Problems.quote(part.text().raw()));
                return Optional.empty();
            }
            accepted.add(new NumericalQuestion.Accepted(
                    interval.get().value(), interval.get().tolerance(), part.weight(1), part.note()));
        }
        if (wrong >= 0) {
            Optional<Part> anythingElse = part('~', inside.after(wrong + 1));
            if (anythingElse.isEmpty()) {
                return Optional.empty();
            }
            String text = anythingElse.get().text().said().strip();
            if (!text.isEmpty() && !text.equals("*")) {
                problems.add(inside.after(wrong).line(), "wrong-number", Problems.quote(text));
                return Optional.empty();
            }
            accepted.add(new NumericalQuestion.Accepted(
                    null, BigDecimal.ZERO, 0, anythingElse.get().note()));
        }
        return fullMarks(inside, new NumericalQuestion(head, accepted));
    }

    /** Whether an arrow stands in an answer; in what is said to one, after the sharp, it means nothing. */
    boolean arePairs(Span inside) {
        return split(inside, "=").stream().anyMatch(piece -> {
            int arrow = piece.find("->");
            int sharp = piece.find("#");
            return arrow >= 0 && (sharp < 0 || arrow < sharp);
        });
    }

    Optional<Question> matching(Span inside) {
        List<RichText> lefts = new ArrayList<>();
        List<String> belongs = new ArrayList<>();
        LinkedHashSet<String> rights = new LinkedHashSet<>();
        for (Span pair : split(inside, "=")) {
            int arrow = pair.find("->");
            String right = arrow < 0 ? "" : pair.after(arrow + 2).said().strip();
            if (right.isEmpty()) {
                problems.add(pair.line(), "pair-without-right", Problems.quote(pair.raw()));
                return Optional.empty();
            }
            rights.add(right);
            RichText left = Formatted.of(pair.before(arrow).after(1), format).inline(safe);
            if (!left.blank()) {
                lefts.add(left);
                belongs.add(right);
            }
        }
        if (!inside.startsWith("=")) {
            problems.add(inside.line(), "text-before-answers", Problems.quote(inside.raw()));
        }
        if (lefts.size() < 2 || rights.size() < 2) {
            problems.add(inside.line(), "too-few-pairs");
        }
        if (lefts.size() > MOST_ANSWERS || rights.size() > MOST_ANSWERS) {
            problems.add(inside.line(), "too-many-answers", MOST_ANSWERS);
            return Optional.empty();
        }
        List<String> all = List.copyOf(rights);
        List<MatchingQuestion.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < lefts.size(); i++) {
            pairs.add(new MatchingQuestion.Pair(lefts.get(i), all.indexOf(belongs.get(i))));
        }
        return lefts.isEmpty() ? Optional.empty() : Optional.of(new MatchingQuestion(head, pairs, all));
    }

    Optional<Question> ordering(Span inside) {
        int end = inside.find("\n");
        OrderHeader header = OrderHeader.of((end < 0 ? inside : inside.before(end)).raw());
        if (header.unknown() != null) {
            problems.add(inside.line(), "unknown-ordering-word", Problems.quote(header.unknown()));
            return Optional.empty();
        }
        List<RichText> items = new ArrayList<>();
        while (end >= 0) {
            int next = inside.find("\n", end + 1);
            Span item = inside.between(end + 1, next < 0 ? inside.length() : next);
            if (!item.blank()) {
                items.add(Formatted.of(item, format).inline(safe));
            }
            end = next;
        }
        if (items.size() < 2) {
            problems.add(inside.line(), "too-few-choices");
            return Optional.empty();
        }
        if (items.size() > MOST_ANSWERS) {
            problems.add(inside.line(), "too-many-answers", MOST_ANSWERS);
            return Optional.empty();
        }
        if (header.showsFewerThan(items.size())) {
            problems.add(inside.line(), "ordering-subset", header.count(), items.size());
        }
        return Optional.of(new OrderingQuestion(head, items, header.grading()));
    }

    /** A question that nobody can answer wholly is a mistake; the question is kept, so that the rest is checked. */
    private Optional<Question> fullMarks(Span inside, Question question) {
        if (question.mark(question.best()).outcome() != Outcome.RIGHT) {
            problems.add(inside.line(), "no-full-marks");
        }
        return Optional.of(question);
    }

    private Optional<List<Part>> parts(Span inside, String markers) {
        List<Span> split = split(inside, markers);
        if (split.size() > MOST_ANSWERS) {
            problems.add(inside.line(), "too-many-answers", MOST_ANSWERS);
            return Optional.empty();
        }
        if (markers.indexOf(inside.charAt(0)) < 0) {
            problems.add(inside.line(), "text-before-answers", Problems.quote(inside.raw()));
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (Span piece : split) {
            Optional<Part> part = part(piece.charAt(0), piece.after(1));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(parts);
    }

    /** Each marker with what follows it. */
    private static List<Span> split(Span inside, String markers) {
        List<Integer> places = inside.findAll(markers);
        List<Span> split = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int end = i + 1 < places.size() ? places.get(i + 1) : inside.length();
            split.add(inside.between(places.get(i), end));
        }
        return split;
    }

    private Optional<Part> part(char marker, Span piece) {
        Span text = piece.strip();
        Optional<Double> weight = Optional.empty();
        int percent = text.startsWith("%") ? text.find("%", 1) : -1;
        if (percent > 0) {
            weight = Weights.read(text.between(1, percent).raw().strip());
            if (weight.isEmpty()) {
                problems.add(
                        text.line(),
                        "bad-weight",
                        Problems.quote(text.before(percent + 1).raw()));
                return Optional.empty();
            }
            text = text.after(percent + 1).strip();
        }
        int sharp = text.find("#");
        RichText note = sharp < 0
                ? RichText.NONE
                : Formatted.of(text.after(sharp + 1), format).block(safe);
        return Optional.of(new Part(marker, weight, sharp < 0 ? text : text.before(sharp), note));
    }
}
