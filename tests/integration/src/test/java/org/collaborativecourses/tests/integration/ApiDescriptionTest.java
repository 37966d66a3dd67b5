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
}
