package org.collaborativecourses.gift;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.collaborativecourses.question.ChoiceQuestion;
import org.collaborativecourses.question.DescriptionQuestion;
import org.collaborativecourses.question.EssayQuestion;
import org.collaborativecourses.question.MatchingQuestion;
import org.collaborativecourses.question.NumericalQuestion;
import org.collaborativecourses.question.OrderingQuestion;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.QuestionHead;
import org.collaborativecourses.question.RichText;
import org.collaborativecourses.question.ShortAnswerQuestion;
import org.collaborativecourses.question.TextFormat;
import org.collaborativecourses.question.TrueFalseQuestion;
import org.collaborativecourses.quiz.Draw;
import org.collaborativecourses.quiz.Quiz;
import org.collaborativecourses.quiz.QuizFront;
import org.collaborativecourses.quiz.QuizSettings;
import org.collaborativecourses.quiz.ReviewPart;
import org.collaborativecourses.quiz.ReviewTrigger;

/** Writes a quiz as GIFT: what is usual is left out, all else in a fixed order. */
final class GiftWriter {

    private final StringBuilder out = new StringBuilder();

    String write(Quiz quiz) {
        front(quiz.front());
        settings(quiz.settings());
        if (!quiz.front().intro().blank()) {
            intro(quiz.front().intro().source());
        }
        String category = "";
        for (Question question : quiz.questions()) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            if (!question.head().category().equals(category)) {
                category = question.head().category();
                out.append("$CATEGORY: ").append(category).append("\n\n");
            }
            question(question);
        }
        return out.toString();
    }

    private void front(QuizFront front) {
        setting("key", front.key());
        setting("title", front.title());
        setting("minutes", front.minutes() == 0 ? "" : Integer.toString(front.minutes()));
        setting("state", front.state());
        setting("translated-from", front.translatedFrom());
    }

    /** A comment keeps no blanks at its ends: a line that has some stays on the line before it. */
    private void intro(String source) {
        String written = backslashes(source).replaceAll("(?<=\\h)\n|\n(?=\\h)", "\\\\n");
        for (String line : written.split("\n", -1)) {
            out.append(("// intro: " + line).stripTrailing()).append('\n');
        }
    }

    private void settings(QuizSettings settings) {
        QuizSettings usual = QuizSettings.usual();
        setting("behaviour", settings.behaviour() == usual.behaviour() ? "" : Words.of(settings.behaviour()));
        setting(
                "attempts",
                settings.attempts().isEmpty()
                        ? ""
                        : Integer.toString(settings.attempts().getAsInt()));
        setting("delay", settings.delay().isZero() ? "" : Words.of(settings.delay()));
        setting("time-limit", settings.timeLimit().map(Words::of).orElse(""));
        setting("grade", settings.grade() == usual.grade() ? "" : Words.of(settings.grade()));
        setting(
                "pass",
                settings.pass().isEmpty()
                        ? ""
                        : Integer.toString(settings.pass().getAsInt()));
        setting(
                "shuffle",
                ((settings.shuffleQuestions() ? "questions " : "") + (settings.shuffleChoices() ? "choices" : ""))
                        .strip());
        settings.draws().forEach(draw -> setting("draw", draw(draw)));
        setting("penalty", settings.penalty() == usual.penalty() ? "" : Double.toString(settings.penalty()));
        setting("review", review(settings));
    }

    private static String draw(Draw draw) {
        return draw.n()
                + (draw.category().isEmpty() ? "" : " from " + draw.category())
                + draw.tags().stream().map(tag -> " #" + tag).collect(Collectors.joining());
    }

    private static String review(QuizSettings settings) {
        Map<ReviewPart, ReviewTrigger> unusual = new TreeMap<>(settings.review());
        unusual.entrySet()
                .removeAll(QuizSettings.usualReview(settings.behaviour()).entrySet());
        return unusual.entrySet().stream()
                .map(it -> Words.of(it.getKey())
                        + "="
                        + Words.of(it.getValue().kind())
                        + (it.getValue().n() > 0 ? ":" + it.getValue().n() : ""))
                .collect(Collectors.joining(" "));
    }

    private void setting(String key, String value) {
        if (!value.isEmpty()) {
            out.append("// ").append(key).append(": ").append(value).append('\n');
        }
    }

    private void question(Question question) {
        QuestionHead head = question.head();
        String notes = (head.id().isEmpty() ? "" : "[id:" + head.id() + "] ")
                + head.tags().stream().map(tag -> "[tag:" + tag + "]").collect(Collectors.joining(" "));
        if (!notes.isEmpty()) {
            out.append("// ").append(notes.strip()).append('\n');
        }
        for (RichText clue : head.clues()) {
            out.append("// hint: ")
                    .append(backslashes(clue.source()).replace("\n", "\\n"))
                    .append('\n');
        }
        if (!head.name().isEmpty()) {
            out.append("::").append(escape(head.name()).replace(":", "\\:")).append("::");
        }
        text(head.stem(), TextFormat.MARKDOWN, head.name().isEmpty());
        if (!(question instanceof DescriptionQuestion)) {
            out.append('{');
            answers(question);
            if (!head.explanation().blank()) {
                out.append(out.charAt(out.length() - 1) == '\n' ? "\t####" : "\n\t####");
                text(head.explanation(), head.stem().format(), false);
                out.append('\n');
            }
            out.append('}');
        }
        out.append('\n');
    }

    private void answers(Question question) {
        TextFormat usual = question.head().stem().format();
        if (question instanceof ChoiceQuestion choice) {
            choice.choices().forEach(it -> {
                boolean right = choice.single() && it.weight() == 1;
                out.append(right ? "\n\t=" : "\n\t~");
                weight(it.weight(), right ? 1 : 0);
                text(it.content(), usual, false);
                note(it.note(), usual);
            });
        } else if (question instanceof TrueFalseQuestion statement) {
            out.append(statement.right() ? "TRUE" : "FALSE");
            if (!statement.whenWrong().blank() || !statement.whenRight().blank()) {
                out.append('#');
                text(statement.whenWrong(), usual, false);
                note(statement.whenRight(), usual);
            }
        } else if (question instanceof ShortAnswerQuestion asked) {
            boolean lone = asked.accepted().size() == 1;
            asked.accepted().forEach(it -> {
                // With the sign, an answer that holds an arrow would be read as a pair.
                out.append(lone && it.pattern().contains("->") ? "" : "\n\t=");
                weight(it.weight(), 1);
                text(new RichText(usual, it.pattern(), ""), usual, false);
                note(it.note(), usual);
            });
        } else if (question instanceof NumericalQuestion asked) {
            out.append('#');
            asked.accepted().forEach(it -> number(it, usual));
        } else if (question instanceof MatchingQuestion matching) {
            pairs(matching, usual);
        } else if (question instanceof OrderingQuestion ordering) {
            out.append(">ALL VERTICAL ").append(ordering.grading()).append(" SHOW NONE");
            ordering.items().forEach(it -> {
                out.append('\n');
                text(new RichText(it.format(), it.source().replace("\n", " "), ""), usual, true);
            });
        }
        if (!(question instanceof EssayQuestion || question instanceof TrueFalseQuestion)) {
            out.append('\n');
        }
    }

    private void number(NumericalQuestion.Accepted accepted, TextFormat usual) {
        out.append("\n\t=");
        weight(accepted.weight(), 1);
        out.append(accepted.value() == null ? "*" : accepted.value().toPlainString());
        if (accepted.tolerance().signum() > 0) {
            out.append(':').append(accepted.tolerance().toPlainString());
        }
        note(accepted.note(), usual);
    }

    private void pairs(MatchingQuestion matching, TextFormat usual) {
        List<MatchingQuestion.Pair> pairs = matching.pairs();
        for (int right = 0, row = 0; right < matching.rights().size() || row < pairs.size(); ) {
            boolean taken = row < pairs.size() && pairs.get(row).right() <= right;
            out.append("\n\t=");
            if (taken) {
                text(pairs.get(row).left(), usual, false);
                out.append(" -> ")
                        .append(newlines(
                                escape(matching.rights().get(pairs.get(row).right()))));
                right = Math.max(right, pairs.get(row).right() + 1);
                row++;
            } else {
                out.append(" -> ").append(newlines(escape(matching.rights().get(right))));
                right++;
            }
        }
    }

    private void weight(double weight, double usual) {
        if (weight != usual) {
            out.append('%').append(Weights.write(weight)).append('%');
        }
    }

    private void note(RichText note, TextFormat usual) {
        if (!note.blank()) {
            out.append('#');
            text(note, usual, false);
        }
    }

    /** @param first whether a line begins with it, so that it must not look like a comment or a category */
    private void text(RichText text, TextFormat usual, boolean first) {
        String source = text.source();
        if (source.isEmpty()) {
            return;
        }
        boolean mistakable = Formatted.tagged(source)
                || source.startsWith("%")
                || first && (source.startsWith("//") || source.startsWith("$CATEGORY:"));
        if (text.format() != usual || mistakable) {
            out.append('[').append(Words.of(text.format())).append(']');
        }
        out.append(newlines(escape(source)));
    }

    /** A line that would be blank, a comment or a category stays on the line before it. */
    private static String newlines(String text) {
        String[] lines = text.split("\n", -1);
        StringBuilder written = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            String next = lines[i].strip();
            boolean apart = next.isEmpty() || next.startsWith("//") || next.startsWith("$CATEGORY:");
            written.append(apart ? "\\n" : "\n").append(lines[i]);
        }
        return written.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        String plain = backslashes(text).replace("::", "\\:\\:");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '~' || c == '=' || c == '#' || c == '{' || c == '}') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static String backslashes(String text) {
        return text.replace("\\", "\\\\");
    }
}
