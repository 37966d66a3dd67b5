package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one learner gained between the checks, of several attempts at each. */
class GainsTest {

    private static final String COURSE = "mel-training";
    private static final String START = "start-check";
    private static final String FINAL = "final-check";

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final Guest secretariat = product.demonstration("secretariat");
    private String organisation;
    private long enrolment;

    @BeforeEach
    void somebodyWhoIsTheOnlyOneOfTheirOrganisation() {
        Map<String, String> facts = Map.of("name", "Gains " + UUID.randomUUID(), "type", "cso");
        organisation = secretariat
                .json("POST", Guest.API + "/organisations", facts)
                .json()
                .get("key")
                .asText();
        String email = store.addPerson("Gains", "member");
        store.write(
                "INSERT INTO affiliation (person_id, organisation_id, from_date) SELECT p.id, o.id, '2020-01-01'"
                        + " FROM person p JOIN organisation o ON o.okey = ? WHERE p.email_key = ?",
                organisation,
                email);
        store.write(
                "INSERT INTO enrolment (person_id, course_id, how, enrolled_at) SELECT p.id, c.id, 'self',"
                        + " UTC_TIMESTAMP(6) - INTERVAL 100 DAY FROM person p JOIN course c ON c.course_key = ?"
                        + " WHERE p.email_key = ?",
                COURSE,
                email);
        enrolment = store.number(
                "SELECT e.id FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.email_key = ?", email);
    }

    /** @param answers {@code question=what the answer was worth}, or a question alone that was not answered */
    private void attempt(String check, int number, int daysAgo, String... answers) {
        List<String[]> all = Arrays.stream(answers).map(it -> it.split("=")).toList();
        double score = all.stream()
                .filter(it -> it.length == 2)
                .mapToDouble(it -> Double.parseDouble(it[1]))
                .sum();
        store.write(
                "INSERT INTO attempt (enrolment_id, person_id, item_key, number, revision_id, state, layout, started_at,"
                        + " finished_at, score, max_score) SELECT e.id, e.person_id, ?, ?, MAX(r.id), 'finished', ?,"
                        + " UTC_TIMESTAMP(6) - INTERVAL ? DAY, UTC_TIMESTAMP(6) - INTERVAL ? DAY, ?, ? FROM enrolment e"
                        + " JOIN revision r ON r.course_id = e.course_id AND r.published_at IS NOT NULL WHERE e.id = ?"
                        + " GROUP BY e.id",
                check,
                number,
                all.stream()
                        .map(it -> "{\"q\":\"" + it[0] + "\",\"o\":[1,0]}")
                        .collect(Collectors.joining(",", "{\"slots\":[", "]}")),
                daysAgo,
                daysAgo,
                score,
                all.size(),
                enrolment);
        for (String[] it : all) {
            if (it.length == 2) {
                store.write(
                        "INSERT INTO response (attempt_id, question_id, sequence, answer, language, saved_at, tried,"
                                + " closed, fraction) SELECT id, ?, 1, '[]', 'en', finished_at, '[]', TRUE, ? FROM attempt"
                                + " WHERE enrolment_id = ? AND item_key = ? AND number = ?",
                        it[0],
                        it[1],
                        enrolment,
                        check,
                        number);
            }
        }
    }

    private void scored(String check, int percent, int daysAgo) {
        store.write(
                "INSERT INTO item_progress (enrolment_id, item_key, score, scored_at) VALUES (?, ?, ?,"
                        + " UTC_TIMESTAMP(6) - INTERVAL ? DAY)",
                enrolment,
                check,
                percent,
                daysAgo);
    }

    private String table(String more) {
        return Guest.API + "/reports/charts/module-gain?course=" + COURSE + "&organisation=" + organisation + more;
    }

    private List<String> gains(String more) {
        List<String> gains = new ArrayList<>();
        for (JsonNode it :
                secretariat.get(table(more), "Accept", "application/json").json()) {
            gains.add(it.get("module").asText() + " " + it.get("people") + ": " + it.get("before") + " "
                    + it.get("after"));
        }
        return gains;
    }

    private String daysAgo(int days) {
        return "&day=" + store.value("SELECT UTC_DATE - INTERVAL ? DAY", days);
    }

    @Test
    void ofTheFirstCheckTheFirstAttemptCountsAndOfTheLastTheBestUntilTheDay() {
        attempt(START, 1, 60, "q-mel-start-effect=1", "q-mel-start-assumption", "q-mel-start-smart=0.5");
        attempt(START, 2, 50, "q-mel-start-effect=1", "q-mel-start-assumption=1", "q-mel-start-smart=1");
        scored(START, 50, 60);
        attempt(FINAL, 1, 30, "q-mel-final-effect=0.5", "q-mel-final-killer");
        attempt(FINAL, 2, 20, "q-mel-final-because=1", "q-mel-final-killer=0.5");
        attempt(FINAL, 3, 10, "q-mel-final-effect=0", "q-mel-final-because=0");
        scored(FINAL, 25, 30);
        assertEquals(List.of("why-mel 1: 50 75"), gains(""), "the second, though the third came later");
        assertEquals(List.of("why-mel 1: 50 25"), gains(daysAgo(25)), "the first; what was not answered is worth 0");
        assertEquals(List.of(), gains(daysAgo(35)), "the last check was still to come");
    }

    @Test
    void aPastDayStaysAsItWasThoughScoresMovedSince() {
        attempt(START, 1, 60, "q-mel-start-effect=1", "q-mel-start-assumption");
        attempt(START, 2, 5, "q-mel-start-effect=1", "q-mel-start-assumption=1");
        scored(START, 100, 5);
        attempt(FINAL, 1, 30, "q-mel-final-effect=0.5", "q-mel-final-killer");
        attempt(FINAL, 2, 10, "q-mel-final-because=1", "q-mel-final-killer=1");
        scored(FINAL, 100, 10);
        assertEquals(List.of("*: 1 100 100"), whole(""));
        assertEquals(List.of("*: 1 50 100"), whole(daysAgo(7)), "the first check was tried again later");
        assertEquals(List.of("*: 1 50 25"), whole(daysAgo(20)), "and so was the last");
        assertEquals(List.of("why-mel 1: 50 25"), gains(daysAgo(20)), "modules say the same");
        assertEquals(List.of(), whole(daysAgo(40)), "the last check was still to come");
    }

    private List<String> whole(String more) {
        List<String> gains = new ArrayList<>();
        for (JsonNode it : secretariat
                .get(table(more).replace("module-gain", "gain"), "Accept", "application/json")
                .json()) {
            if (it.get("collaborative").asText().equals("*")) {
                gains.add("*: " + it.get("people") + " " + it.get("before") + " " + it.get("after"));
            }
        }
        return gains;
    }

    @Test
    void whatWasAnsweredIsReadOnlyWhereSomebodyDidBothChecks() {
        String today = table(daysAgo(0));
        long asked = store.fewestStatements(5, () -> secretariat.get(today));
        long before = store.fewestStatements(5, () -> secretariat.get(table("&day=2000-01-01")));
        assertEquals(asked - 1, before);
    }
}
