package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.Test;

/** Whoever opens a demonstration finds people who learn. */
class DemonstrationTest {

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final Guest secretariat = product.demonstration("secretariat");

    private JsonNode table(String path) {
        return secretariat
                .get(Guest.API + "/reports/" + path, "Accept", "application/json")
                .json();
    }

    @Test
    void theMatrixTellsWhoIsStuckWhereFromTheFirstStart() {
        Set<String> collaboratives = new HashSet<>();
        Set<String> countries = new HashSet<>();
        for (JsonNode it : table("completion?rows=collaborative&columns=country")) {
            if (it.get("complete").asInt() > 0) {
                collaboratives.add(it.get("row").asText());
                countries.add(it.get("column").asText());
            }
        }
        assertTrue(
                collaboratives.containsAll(Set.of("social-inclusion", "social-accountability-oc2", "clade-gender")),
                collaboratives.toString());
        assertTrue(countries.containsAll(Set.of("KE", "PH", "PE")), countries.toString());
        JsonNode all = null;
        for (JsonNode it : table("completion?rows=collaborative&columns=course&collaborative=social-inclusion")) {
            all = it.get("row").asText().equals("*")
                            && it.get("column").asText().equals("*")
                    ? it
                    : all;
        }
        for (String it : Set.of("active", "stuck", "complete", "median-days")) {
            assertTrue(all.get(it).asInt() > 0, it + " " + all);
        }
        assertTrue(table("charts/gain?course=monitoring-inclusive-education").size() > 1);
    }

    @Test
    void whoHasCompletedHasACertificateOfThatDay() {
        assertEquals(
                0,
                store.number(
                        "SELECT COUNT(*) FROM enrolment e JOIN person p ON p.id = e.person_id JOIN course c ON c.id ="
                                + " e.course_id LEFT JOIN certificate f ON f.person_id = p.id AND f.course_key = c.course_key"
                                + " AND DATE(f.issued_at) = DATE(e.completed_at) WHERE p.email_key = 'wanjiru.kamau@example.org'"
                                + " AND e.completed_at IS NOT NULL AND f.id IS NULL"));
        assertEquals(
                1,
                store.number("SELECT COUNT(*) FROM certificate f JOIN person p ON p.id = f.person_id"
                        + " WHERE p.email_key = 'wanjiru.kamau@example.org' AND f.course_key LIKE 'programme.%'"));
    }

    @Test
    void nobodyCanLogInAsOneOfThem() {
        assertEquals(
                0,
                store.number("SELECT COUNT(*) FROM person WHERE password_hash IS NOT NULL"
                        + " AND email_key = 'wanjiru.kamau@example.org'"));
        assertFalse(product.guest()
                        .json(
                                "POST",
                                Guest.API + "/login",
                                java.util.Map.of("email", "wanjiru.kamau@example.org", "password", product.password()))
                        .status()
                == 204);
    }
}
