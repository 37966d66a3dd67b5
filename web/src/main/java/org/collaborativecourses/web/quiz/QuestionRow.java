package org.collaborativecourses.web.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.attempt.QuestionView;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.question.FieldShape;
import org.collaborativecourses.question.Outcome;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;

/**
 * A question as the page draws it: its field with what was answered, and what is told about it. Two rows are the same that
 * show the same, because what a row was drawn as is kept for everybody: so it holds nothing that it does not show, as the
 * sequence and the time of an answer, and whose it is.
 *
 * @param language the questions are shown in; the words of the field are in it too, as part of what is read
 * @param saved whether an answer was received
 * @param open whether the attempt is
 */
public record QuestionRow(
        Language language,
        int number,
        Question question,
        List<Integer> order,
        Answer answer,
        boolean saved,
        int tries,
        int triesLeft,
        boolean closed,
        QuestionView.Shown shown,
        boolean open) {

    static List<QuestionRow> of(AttemptView attempt) {
        return attempt.questions().stream()
                .map(view -> of(view, attempt.language(), attempt.isOpen()))
                .toList();
    }

    private static QuestionRow of(QuestionView view, Language language, boolean open) {
        int options = view.question().options().size();
        return new QuestionRow(
                language,
                view.number(),
                view.question(),
                view.order().isEmpty() ? IntStream.range(0, options).boxed().toList() : view.order(),
                view.answer(),
                view.savedAt() != null,
                view.tries(),
                view.triesLeft(),
                view.closed(),
                view.shown(),
                open);
    }

    /** @param verdict {@code right}, {@code wrong}, or empty where nothing is told */
    public record Option(String id, String value, String html, String plain, boolean chosen, String verdict) {}

    /**
     * One select of a matching or ordering question.
     *
     * @param place its name in an order; empty in a matching question, where the left side names it
     */
    public record Select(String id, String place, String html, List<Option> options, String verdict) {

        /** What was chosen, whole: a field that is closed cannot be opened to read the rest of it. */
        public String getChosen() {
            return options.stream()
                    .filter(Option::chosen)
                    .map(Option::plain)
                    .findFirst()
                    .orElse("–");
        }
    }

    public String getId() {
        return question.head().id();
    }

    public String getShape() {
        return question.shape().name();
    }

    public boolean isAnswered() {
        return !answer.blank();
    }

    /** The words of the field, in the language of the question. */
    public Map<String, String> getWords() {
        return Texts.in(language).all();
    }

    public boolean isAsked() {
        return number > 0;
    }

    public boolean isEditable() {
        return open && !closed && isAsked();
    }

    public boolean isCheckable() {
        return isEditable() && triesLeft > 0;
    }

    public int getNextTry() {
        return tries + 1;
    }

    public String getText() {
        return question.head().text();
    }

    public String getFingerprint() {
        return SentAnswers.fingerprint(answer.values());
    }

    /** What was typed, for questions of one field. */
    public String getTyped() {
        return answer.values().isEmpty() ? "" : answer.values().get(0);
    }

    public boolean isTrueChosen() {
        return "true".equals(getTyped());
    }

    public boolean isFalseChosen() {
        return "false".equals(getTyped());
    }

    /** Whether what was answered, as a whole, was right, for fields of one value. */
    public String getVerdict() {
        return isAnswered() ? verdict(0) : "";
    }

    /** The choices, in the order of this attempt. */
    public List<Option> getOptions() {
        List<String> html = question.options();
        return order.stream()
                .map(index -> {
                    int place = answer.values().indexOf(String.valueOf(index));
                    return option(index, html.get(index), place >= 0, place >= 0 ? verdict(place) : "");
                })
                .toList();
    }

    /** A select for each left side of a matching question, or for each place of an order. */
    public List<Select> getSelects() {
        boolean matching = question.shape() == FieldShape.SELECTS;
        List<String> html = question.options();
        List<String> lefts = question.rows();
        List<Select> selects = new ArrayList<>();
        for (int place = 0; place < (matching ? lefts.size() : html.size()); place++) {
            String chosen = place < answer.values().size() ? answer.values().get(place) : "";
            List<Option> options = order.stream()
                    .map(index -> option(index, html.get(index), chosen.equals(String.valueOf(index)), ""))
                    .toList();
            selects.add(new Select(
                    "a-" + getId() + "-" + place,
                    matching ? "" : Texts.in(language).format("quiz.question.place", place + 1),
                    matching ? lefts.get(place) : "",
                    options,
                    verdict(place)));
        }
        return selects;
    }

    private Option option(int index, String html, boolean chosen, String verdict) {
        return new Option("a-" + getId() + "-" + index, String.valueOf(index), html, plain(html), chosen, verdict);
    }

    private String verdict(int place) {
        List<Boolean> parts = shown.parts();
        return place >= parts.size() ? "" : parts.get(place) ? "right" : "wrong";
    }

    /** The same without markup: options of a select hold nothing but text. */
    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&")
                .strip();
    }

    /** The outcome in lower case, or empty where it is not told. */
    public String getOutcome() {
        Outcome outcome = shown.outcome();
        return outcome == null ? "" : outcome.name().toLowerCase(Locale.ROOT);
    }

    /** The colour of the outcome: right, partial, wrong, or none. */
    public String getOutcomeKind() {
        Outcome outcome = shown.outcome();
        if (outcome == null) {
            return "";
        }
        return switch (outcome) {
            case RIGHT -> "right";
            case PARTIAL -> "partial";
            case WRONG, UNANSWERED -> "wrong";
            case BY_HAND -> "";
        };
    }

    public boolean isAnythingTold() {
        return shown.outcome() != null
                || !shown.feedback().isEmpty()
                || !shown.general().isEmpty()
                || !shown.best().isEmpty()
                || !shown.hint().isEmpty();
    }

    /** The right answer in words; for true and false the page has the words. */
    public List<String> getBest() {
        return shown.best();
    }

    public boolean isBestTrueFalse() {
        return question.shape() == FieldShape.TRUE_FALSE;
    }
}
