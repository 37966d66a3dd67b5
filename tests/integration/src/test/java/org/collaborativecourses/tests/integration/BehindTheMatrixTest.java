package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands behind the figures of the completion matrix: as many people as each of them says. */
class BehindTheMatrixTest {

    private static final String COURSE = CourseKnowledge.MONITORING;
    private static final String OTHER = "planning-inclusive-education";
    private static final String COUNTRY = "SM";
    private static Store store;
    private static Guest secretariat;

    /** Two organisations of a country that nobody else is of: who owes one course of two, who is done, and who rests in both. */
    @BeforeAll
    static void people() {
        RunningProduct product = RunningProduct.shared();
        store = product.store();
        secretariat = product.demonstration("secretariat");
        String one = organisation();
        String two = organisation();
        long owing = person(one, two);
        store.enrol(owing, COURSE, 100, 90);
        store.enrol(owing, OTHER, 3, null);
        long done = person(one);
        store.enrol(done, COURSE, 100, 90);
        store.enrol(done, OTHER, 100, 70);
        long resting = person(two);
        store.enrol(resting, COURSE, 100, null);
        store.enrol(resting, OTHER, 90, null);
    }

    private static String organisation() {
        Map<String, String> facts = Map.of(
                "name",
                "Behind " + UUID.randomUUID().toString().substring(0, 8),
                "type",
                "cso",
                "country",
                COUNTRY,
                "region",
                "africa");
        Guest.Reply reply = secretariat.json("POST", Guest.API + "/organisations", facts);
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("key").asText();
    }

    private static long person(String... organisations) {
        long id = store.number(
                "SELECT id FROM person WHERE email_key = ?", store.addPerson("Somebody behind a cell", "member"));
        for (String it : organisations) {
            store.write(
                    "INSERT INTO affiliation (person_id, organisation_id, from_date) SELECT ?, id, '2020-01-01' FROM"
                            + " organisation WHERE okey = ?",
                    id,
                    it);
        }
        return id;
    }

    private static JsonNode table(String path) {
        Guest.Reply reply = secretariat.get(Guest.API + "/reports/" + path, "Accept", "application/json");
        assertEquals(200, reply.status(), reply.toString());
        return reply.json();
    }

    @Test
    void theListBehindAFigureIsAsLongAsTheFigureSays() {
        String choice = "rows=organisation&columns=collaborative&country=" + COUNTRY;
        JsonNode matrix = table("completion?" + choice);
        JsonNode total = matrix.get(matrix.size() - 1);
        assertEquals("3 1 1 1 33 6", figures(total), "each person once, who owes one of two courses is not complete");
        for (JsonNode it : matrix) {
            String cell = choice + "&row=" + asked(it, "row") + "&column=" + asked(it, "column");
            for (String state : List.of("", "active", "stuck", "complete")) {
                int figure = it.get(state.isEmpty() ? "enrolled" : state).asInt();
                String behind = cell + "&state=" + state;
                Set<Long> people = new HashSet<>();
                for (JsonNode row : table("enrolments?" + behind)) {
                    people.add(row.get("person").asLong());
                    assertTrue(state.isEmpty() || row.get("standing").asText().equals(state), row.toString());
                }
                assertEquals(figure, people.size(), behind);
                String page = secretariat
                        .get("/secretariat/completion/people?" + behind)
                        .text();
                assertTrue(
                        page.contains("<h2 id=\"found\">" + figure + (figure == 1 ? " person<" : " people<")),
                        behind + page);
                assertEquals(figure, page.split("<th scope=\"row\"", -1).length - 1, behind);
            }
        }
        String page =
                secretariat.get("/secretariat/completion?show=stuck&" + choice).text();
        assertTrue(page.contains("state=stuck"), page);
    }

    private static String figures(JsonNode cell) {
        return Stream.of("enrolled", "active", "stuck", "complete", "percent", "enrolments")
                .map(it -> cell.get(it).asText())
                .collect(Collectors.joining(" "));
    }

    private static String asked(JsonNode cell, String axis) {
        String key = cell.get(axis).asText();
        return key.equals("*") ? "" : key;
    }
}
