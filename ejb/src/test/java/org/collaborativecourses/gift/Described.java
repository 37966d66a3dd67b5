package org.collaborativecourses.gift;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.collaborativecourses.question.ChoiceQuestion;
import org.collaborativecourses.question.MatchingQuestion;
import org.collaborativecourses.question.NumericalQuestion;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.QuestionHead;
import org.collaborativecourses.question.RichText;
import org.collaborativecourses.question.ShortAnswerQuestion;
import org.collaborativecourses.question.TrueFalseQuestion;

/** A question in words that can be compared, from our model and from the JSON beside the files of others. */
final class Described {

    private Described() {}

    static Map<String, List<String>> of(Question question) {
        QuestionHead head = question.head();
        Map<String, List<String>> said = new TreeMap<>();
        said.put("type", List.of(type(question)));
        said.put("title", List.of(squeeze(head.name())));
        said.put("id", List.of(head.id()));
        said.put("tags", List.copyOf(head.tags()));
        said.put("stem", List.of(text(head.stem())));
        said.put("explanation", List.of(text(head.explanation())));
        List<String> answers = new ArrayList<>();
        if (question instanceof ChoiceQuestion choice) {
            choice.choices().forEach(it -> answers.add(answer(it.weight(), text(it.content()), it.note())));
        } else if (question instanceof ShortAnswerQuestion asked) {
            asked.accepted().forEach(it -> answers.add(answer(it.weight(), squeeze(it.pattern()), it.note())));
        } else if (question instanceof NumericalQuestion asked) {
            asked.accepted()
                    .forEach(it -> answers.add(answer(
                            it.weight(),
                            it.value() == null
                                    ? "*"
                                    : number(it.value().subtract(it.tolerance()))
                                            + ".."
                                            + number(it.value().add(it.tolerance())),
                            it.note())));
        } else if (question instanceof MatchingQuestion matching) {
            matching.pairs()
                    .forEach(it -> answers.add(
                            text(it.left()) + "->" + squeeze(matching.rights().get(it.right()))));
        } else if (question instanceof TrueFalseQuestion statement) {
            answers.add(statement.right() + " wrong:" + text(statement.whenWrong()) + " right:"
                    + text(statement.whenRight()));
        }
        said.put("answers", answers);
        return said;
    }

    static Map<String, List<String>> of(JsonNode question) {
        Map<String, List<String>> said = new TreeMap<>();
        String type = question.path("type").asText();
        said.put("type", List.of(type));
        said.put("title", List.of(squeeze(string(question.path("title")))));
        said.put("id", List.of(string(question.path("id"))));
        List<String> tags = new ArrayList<>();
        question.path("tags").forEach(it -> tags.add(it.asText()));
        said.put("tags", tags.stream().sorted().toList());
        said.put("stem", List.of(text(question.path("stem"))));
        said.put("explanation", List.of(text(question.path("globalFeedback"))));
        List<String> answers = new ArrayList<>();
        JsonNode choices = question.path("choices");
        if (choices.isArray()) {
            choices.forEach(it -> answers.add(choice(it)));
        } else if (choices.isObject()) {
            answers.add("1.00000 " + range(choices) + " ");
        }
        question.path("matchPairs").forEach(it -> {
            if (!text(it.path("subquestion")).isEmpty()) {
                answers.add(text(it.path("subquestion")) + "->"
                        + squeeze(it.path("subanswer").asText()));
            }
        });
        if (type.equals("TF")) {
            boolean right = question.path("isTrue").asBoolean();
            // Theirs are named after the answer, but stand in the order wrong, right.
            answers.add(right + " wrong:" + text(question.path("trueFeedback")) + " right:"
                    + text(question.path("falseFeedback")));
        }
        said.put("answers", answers);
        return said;
    }

    private static String choice(JsonNode choice) {
        JsonNode weight = choice.path("weight");
        double share = weight.isNumber()
                ? weight.asDouble() / 100
                : choice.path("isCorrect").asBoolean() ? 1 : 0;
        JsonNode text = choice.path("text");
        String said = text.has("type") ? range(text) : text(text);
        return String.format(Locale.ROOT, "%.5f %s %s", share, said, text(choice.path("feedback")));
    }

    private static String range(JsonNode number) {
        if (number.has("numberLow")) {
            return number(number.path("numberLow").decimalValue()) + ".."
                    + number(number.path("numberHigh").decimalValue());
        }
        BigDecimal tolerance = number.has("range") ? number.path("range").decimalValue() : BigDecimal.ZERO;
        BigDecimal value = number.path("number").decimalValue();
        return number(value.subtract(tolerance)) + ".." + number(value.add(tolerance));
    }

    private static String answer(double weight, String text, RichText note) {
        return String.format(Locale.ROOT, "%.5f %s %s", weight, text, text(note));
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String type(Question question) {
        return switch (question.shape()) {
            case RADIO, CHECKBOX -> "MC";
            case TRUE_FALSE -> "TF";
            case TEXT -> "Short";
            case NUMBER -> "Numerical";
            case SELECTS -> "Matching";
            case ORDER -> "Ordering";
            case ESSAY -> "Essay";
            case NONE -> "Description";
        };
    }

    private static String text(RichText text) {
        return squeeze(text.source());
    }

    private static String text(JsonNode text) {
        return squeeze(string(text.path("text")));
    }

    private static String string(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.asText();
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }
}
