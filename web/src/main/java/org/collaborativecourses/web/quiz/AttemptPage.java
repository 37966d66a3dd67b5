package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.List;
import org.collaborativecourses.attempt.AttemptView;

/** Behind {@code /courses/{course}/{item}/attempts/{number}}: all questions on one page, while the attempt is open. */
@Named
@RequestScoped
public class AttemptPage {

    @Inject
    private AttemptPages pages;

    private AttemptView attempt;
    private List<QuestionRow> questions = List.of();

    public void load() throws IOException {
        attempt = pages.find();
        if (!attempt.isOpen()) {
            AttemptPages.goTo(pages.getPath() + "/review" + (pages.has("over") ? "?over" : ""));
            return;
        }
        questions = QuestionRow.of(attempt);
    }

    public AttemptView getAttempt() {
        return attempt;
    }

    public List<QuestionRow> getQuestions() {
        return questions;
    }

    public int getAsked() {
        return attempt.asked().size();
    }

    public int getAnswered() {
        return getAsked() - attempt.unanswered().size();
    }

    /** The sequence of each answer that was given, as JSON for the script. */
    public String getSequences() {
        JsonObjectBuilder sequences = Json.createObjectBuilder();
        attempt.asked().forEach(it -> sequences.add(it.question().head().id(), it.sequence()));
        return sequences.build().toString();
    }

    /** The question that was to be checked without an answer, or null. */
    public String getUnanswered() {
        String named = pages.parameter("unanswered");
        return attempt.asked().stream()
                .map(it -> it.question().head().id())
                .filter(it -> it.equals(named))
                .findFirst()
                .orElse(null);
    }

    public boolean isSaved() {
        return pages.has("saved");
    }
}
