package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what a program has to send. */
class ApiDescriptionTest {

    private final JsonNode document = read();

    private static JsonNode read() {
        Guest.Reply reply = RunningProduct.shared().guest().get("/openapi?format=JSON", "Accept", "application/json");
        assertEquals(200, reply.status(), reply.toString());
        return reply.json();
    }

    private void assertTakes(String method, String address, List<String> fields) {
        JsonNode body =
                document.at("/paths").path("/api/v1" + address).path(method).path("requestBody");
        JsonNode schema = body.path("content").elements().next().path("schema");
        String reference = schema.path("$ref").asText();
        JsonNode described = reference.isEmpty() ? schema : document.at(reference.substring(1));
        fields.forEach(it -> assertTrue(described.path("properties").has(it), address + " takes " + it + ": " + body));
    }

    @Test
    void saysWhatIsSentToLogInToEnrolToAnswerAndToHandIn() {
        assertTakes("post", "/login", List.of("email", "password", "remember"));
        assertTakes("post", "/courses/{course}/enrolment", List.of("key"));
        assertTakes("put", "/attempts/{id}/answers/{question}", List.of("sequence", "answer", "language"));
        assertTakes("post", "/my/account/password", List.of("currentPassword", "newPassword"));
        assertTakes("post", "/my/profile", List.of("name", "language", "country", "zone", "organisations"));
    }

    @Test
    void saysOfEachDeskWhatItTakes() {
        assertTakes("post", "/programmes", List.of("version", "courses", "order", "certificate", "months"));
        assertTakes("post", "/programmes/{programme}/offer", List.of("version"));
        assertTakes("post", "/collaboratives", List.of("key", "name", "subthemes", "kind", "state"));
        assertTakes("post", "/collaboratives/{collaborative}/rules", List.of("types", "memberOf", "since"));
        assertTakes("post", "/offerings", List.of("collaborative", "key", "entry", "startsOn", "capacity"));
        assertTakes("post", "/marking/{submission}", List.of("seen", "comment", "act"));
        assertTakes("post", "/reminders", List.of("name", "every", "dueWithin"));
    }

    @Test
    void saysWhatEachTableAnswers() {
        assertAnswers("completion", List.of("row", "row-name", "learners", "median-days"));
        assertAnswers("enrolments", List.of("person", "organisations", "last-progress-at"));
        assertAnswers("people", List.of("person", "last-seen-at"));
        assertAnswers("organisations", List.of("organisation", "short-name", "members"));
        assertAnswers("audit", List.of("at", "actor-name", "detail"));
        assertAnswers("certificates", List.of("certificate", "issued-at", "state"));
        assertAnswers(
                "programmes",
                List.of("programme", "title", "state", "source", "order", "courses", "months", "changed-at"));
        assertAnswers("offerings", List.of("offering", "collaborative-name", "ended-at"));
        assertAnswers("offerings/{offering}/people", List.of("person", "state", "due-at"));
        assertAnswers("collaboratives", List.of("collaborative", "stated-participants"));
        assertAnswers("participants", List.of("organisation", "from", "rule-says"));
        assertAnswers("responsibilities", List.of("collaborative", "duty", "with"));
        assertAnswers("reminders", List.of("rule", "every-days"));
        assertAnswers("reminders-sent", List.of("rule-name", "sent-at"));
        assertAnswers("charts/{chart}", List.of("month", "item", "module", "before", "learners"));
    }

    private void assertAnswers(String table, List<String> columns) {
        JsonNode answer = document.at("/paths")
                .path("/api/v1/reports/" + table)
                .path("get")
                .path("responses")
                .path("200");
        JsonNode schema = answer.path("content").path("application/json").path("schema");
        assertEquals("array", schema.path("type").asText(), table + ": " + answer);
        assertTrue(schema.path("properties").isMissingNode(), "what a row has stands in its items: " + answer);
        assertTrue(answer.path("description").asText().contains("format=csv"), table + ": " + answer);
        JsonNode row = schema.path("items");
        String reference = row.path("$ref").asText();
        JsonNode described = reference.isEmpty() ? row : document.at(reference.substring(1));
        columns.forEach(it -> assertTrue(described.path("properties").has(it), table + " has " + it + ": " + answer));
    }
}
