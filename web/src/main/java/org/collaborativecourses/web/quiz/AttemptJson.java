package org.collaborativecourses.web.quiz;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.collaborativecourses.attempt.AnswerReceipt;
import org.collaborativecourses.attempt.AttemptState;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.attempt.QuestionView;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.shared.Visitor;

/** Attempts and receipts as JSON. What is null is left out. */
final class AttemptJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final String CLOSED = "quiz.attempt.closed";

    private AttemptJson() {}

    /** By hand: nothing in it can need escaping, and nothing else is answered as often. */
    static String of(AnswerReceipt receipt) {
        return "{\"sequence\":" + receipt.sequence() + ",\"savedAt\":\"" + receipt.savedAt() + "\",\"saved\":"
                + receipt.saved() + ",\"closed\":" + receipt.closed() + '}';
    }

    static JsonObject of(AttemptView attempt) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("attempt", attempt.id())
                .add("number", attempt.number())
                .add("item", attempt.itemKey())
                .add("state", attempt.state().code())
                .add("language", attempt.language().code())
                .add("now", attempt.now().toString())
                .add("startedAt", attempt.startedAt().toString());
        add(json, "dueAt", attempt.dueAt());
        add(json, "finishedAt", attempt.finishedAt());
        if (attempt.percent() != null) {
            json.add("percent", attempt.percent()).add("passed", attempt.passed());
        }
        JsonArrayBuilder questions = JSON.createArrayBuilder();
        attempt.asked().forEach(question -> questions.add(of(question)));
        return json.add("questions", questions).build();
    }

    private static JsonObject of(QuestionView question) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("question", question.question().head().id())
                .add("sequence", question.sequence())
                .add("answer", JSON.createArrayBuilder(question.answer().values()))
                .add("tries", question.tries())
                .add("triesLeft", question.triesLeft())
                .add("closed", question.closed());
        if (question.shown().outcome() != null) {
            json.add("outcome", question.shown().outcome().name().toLowerCase(Locale.ROOT));
        }
        if (question.shown().fraction() != null) {
            json.add("fraction", question.shown().fraction());
        }
        return json.build();
    }

    /** The attempt is finished: what was sent came too late, and this is no error of whoever sent it. */
    static Response tooLate(HttpServletRequest request) {
        return Response.status(Response.Status.CONFLICT)
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(JSON.createObjectBuilder()
                        .add("type", "about:blank")
                        .add("status", 409)
                        .add(
                                "title",
                                Texts.in(Visitor.of(request).getLanguage()).text(CLOSED))
                        .add("code", CLOSED)
                        .add("state", AttemptState.FINISHED.code())
                        .build()
                        .toString())
                .build();
    }

    private static void add(JsonObjectBuilder json, String name, Instant instant) {
        if (instant != null) {
            json.add(name, instant.toString());
        }
    }
}
