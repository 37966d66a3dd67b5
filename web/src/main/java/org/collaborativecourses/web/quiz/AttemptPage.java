package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.quiz.Behaviour;
import org.collaborativecourses.web.shared.WholePage;

/** Behind {@code /courses/{course}/{item}/attempts/{number}}: all questions on one page, while the attempt is open. */
@Named
@RequestScoped
@WholePage.Of("/quiz/attempt.xhtml")
public class AttemptPage implements WholePage {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    private HttpServletRequest request;

    @Inject
    private AttemptPages pages;

    private AttemptView attempt;
    private List<QuestionRow> questions = List.of();

    /** As everybody finds it who has just begun; who has answered something finds a page of their own. */
    @Override
    public Optional<Object> shown() {
        attempt = pages.find();
        boolean fresh = attempt.isOpen()
                && attempt.behaviour() == Behaviour.DEFERRED
                && attempt.dueAt() == null
                && getAnswered() == 0
                && attempt.asked().stream().allMatch(it -> it.sequence() == 0)
                && request.getQueryString() == null;
        if (!fresh) {
            return Optional.empty();
        }
        questions = QuestionRow.of(attempt);
        return Optional.of(
                List.of(attempt.title(), attempt.language(), pages.getCourseTitle(), isAlsoInOwnLanguage(), questions));
    }

    @Override
    public List<String> own() {
        return List.of(String.valueOf(attempt.id()), attempt.now().toString());
    }

    public String getId() {
        return WholePage.isDrawnToBeKept(request) ? WholePage.blank(0) : own().get(0);
    }

    public String getNow() {
        return WholePage.isDrawnToBeKept(request) ? WholePage.blank(1) : own().get(1);
    }

    public void load() throws IOException {
        if (attempt == null) {
            attempt = pages.find();
        }
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

    /** Whether the questions are in another language than the pages around them, and could be in theirs. */
    public boolean isAlsoInOwnLanguage() {
        return pages.isAlsoInOwnLanguage();
    }

    public int getAsked() {
        return attempt.asked().size();
    }

    public int getAnswered() {
        return getAsked() - attempt.unanswered().size();
    }

    /** The sequence of each answer that was given, as JSON for the script. */
    public String getSequences() {
        JsonObjectBuilder sequences = JSON.createObjectBuilder();
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
