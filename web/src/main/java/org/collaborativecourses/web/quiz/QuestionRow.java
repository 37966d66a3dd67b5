package org.collaborativecourses.web.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.attempt.QuestionView;
import org.collaborativecourses.question.FieldShape;
import org.collaborativecourses.question.Outcome;

/** A question as the page draws it: its field with what was answered, and what is told about it. */
public final class QuestionRow {

    private final QuestionView view;
    private final boolean open;
    private final List<Integer> order;
    /** All that a row is drawn from: when and in which sequence answers came is not seen. */
    private final List<?> seen;

    private QuestionRow(QuestionView view, boolean open) {
        this.view = view;
        this.open = open;
        int options = view.question().options().size();
        this.order =
                view.order().isEmpty() ? IntStream.range(0, options).boxed().toList() : view.order();
        this.seen = List.of(
                view.number(),
                view.question(),
                view.order(),
                view.answer(),
                view.savedAt() != null,
                view.tries(),
                view.triesLeft(),
                view.closed(),
                view.shown(),
                open);
    }

    static List<QuestionRow> of(AttemptView attempt) {
        return attempt.questions().stream()
                .map(question -> new QuestionRow(question, attempt.isOpen()))
                .toList();
    }

    /** @param verdict {@code right}, {@code wrong}, or empty where nothing is told */
    public record Option(String id, String value, String html, String plain, boolean chosen, String verdict) {}

    /** One select of a matching or ordering question. */
    public record Select(String id, int place, String html, List<Option> options, String verdict) {}

    /** Two rows are the same that show the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof QuestionRow row && row.seen.equals(seen);
    }

    @Override
    public int hashCode() {
        return seen.hashCode();
    }

    public QuestionView getView() {
        return view;
    }

    public String getId() {
        return view.question().head().id();
    }

    public String getShape() {
        return view.question().shape().name();
    }

    public boolean isAsked() {
        return view.number() > 0;
    }

    public boolean isEditable() {
        return open && !view.closed() && isAsked();
    }

    public boolean isCheckable() {
        return isEditable() && view.triesLeft() > 0;
    }

    public int getNextTry() {
        return view.tries() + 1;
    }

    public String getText() {
        return view.question().head().text();
    }

    public String getFingerprint() {
        return SentAnswers.fingerprint(view.answer().values());
    }

    /** What was typed, for questions of one field. */
    public String getTyped() {
        return view.answer().values().isEmpty() ? "" : view.answer().values().get(0);
    }

    public boolean isTrueChosen() {
        return "true".equals(getTyped());
    }

    public boolean isFalseChosen() {
        return "false".equals(getTyped());
    }

    /** Whether what was answered, as a whole, was right, for fields of one value. */
    public String getVerdict() {
        return view.isAnswered() ? verdict(0) : "";
    }

    /** The choices, in the order of this attempt. */
    public List<Option> getOptions() {
        List<String> html = view.question().options();
        return order.stream()
                .map(index -> {
                    int place = view.answer().values().indexOf(String.valueOf(index));
                    return option(index, html.get(index), place >= 0, place >= 0 ? verdict(place) : "");
                })
                .toList();
    }

    /** A select for each left side of a matching question, or for each place of an order. */
    public List<Select> getSelects() {
        boolean matching = view.question().shape() == FieldShape.SELECTS;
        List<String> html = view.question().options();
        List<String> lefts = view.question().rows();
        List<Select> selects = new ArrayList<>();
        for (int place = 0; place < (matching ? lefts.size() : html.size()); place++) {
            String chosen = place < view.answer().values().size()
                    ? view.answer().values().get(place)
                    : "";
            List<Option> options = order.stream()
                    .map(index -> option(index, html.get(index), chosen.equals(String.valueOf(index)), ""))
                    .toList();
            selects.add(new Select(
                    "a-" + getId() + "-" + place,
                    place + 1,
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
        List<Boolean> parts = view.shown().parts();
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
        Outcome outcome = view.shown().outcome();
        return outcome == null ? "" : outcome.name().toLowerCase(Locale.ROOT);
    }

    /** The colour of the outcome: right, partial, wrong, or none. */
    public String getOutcomeKind() {
        Outcome outcome = view.shown().outcome();
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
        QuestionView.Shown shown = view.shown();
        return shown.outcome() != null
                || !shown.feedback().isEmpty()
                || !shown.general().isEmpty()
                || !shown.best().isEmpty()
                || !shown.hint().isEmpty();
    }

    /** The right answer in words; for true and false the page has the words. */
    public List<String> getBest() {
        return view.shown().best();
    }

    public boolean isBestTrueFalse() {
        return view.question().shape() == FieldShape.TRUE_FALSE;
    }
}
