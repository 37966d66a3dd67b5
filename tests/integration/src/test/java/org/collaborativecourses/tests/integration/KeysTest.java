package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.junit.jupiter.api.Test;

/** What organisations, collaboratives and programmes may be called for ever. */
class KeysTest {

    private final Guest secretariat = RunningProduct.shared().demonstration("secretariat");

    private Guest.Reply make(String kind, String key, String name) {
        Map<String, Object> body =
                new HashMap<>(Map.of("key", key, "name", name, "title-en", name, "summary-en", "It"));
        if (kind.equals("organisations")) {
            body.put("type", "cso");
        } else if (kind.equals("collaboratives")) {
            body.putAll(Map.of("subthemes", List.of("youth"), "kind", "grantee", "state", "active"));
        }
        return secretariat.json("POST", Guest.API + "/" + kind, body);
    }

    private void refused(String why, Guest.Reply reply) {
        assertEquals(422, reply.status(), reply.toString());
        assertTrue(reply.text().contains(why), reply.text());
    }

    /** Where its page would be, there is the page that makes one. */
    @Test
    void nothingIsCalledNew() {
        for (String kind : List.of("organisations", "collaboratives", "programmes")) {
            refused("has this key", make(kind, "new", "Something"));
        }
        refused("has this key", make("collaboratives", "", "New"));
        refused("has this key", make("programmes", "", "New"));
        String key = make("organisations", "", "New").json().get("key").asText();
        assertTrue(key.matches("new-\\d+"), key);
        assertEquals(200, secretariat.get("/secretariat/organisations/" + key).status());
    }

    @Test
    void aProgrammeIsCalledAsProgrammesAre() {
        for (String it : List.of("New", "a--b", "k".repeat(51))) {
            refused("at most 50", make("programmes", it, "Something"));
        }
        assertEquals("programme", make("programmes", "", "…").json().get("key").asText());
    }
}
