package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;

/** Collaboratives with an organisation each, their people, and what is offered to them. */
final class Offerings {

    static final String COURSE = CourseKnowledge.MONITORING;
    static final String OTHER = "teaching-for-inclusion";
    static final String STATE = "SELECT x.state FROM offering_place x WHERE x.offering_id = ? AND x.person_id = ?";
    static final String DUE = "SELECT DATE_FORMAT(e.due_at, '%Y-%m-%dT%H:%i:%s') FROM enrolment e JOIN course c"
            + " ON c.id = e.course_id WHERE e.person_id = ? AND c.course_key = ?";

    final RunningProduct product = RunningProduct.shared();
    final Store store = product.store();
    final Guest secretariat = product.demonstration("secretariat");

    record Collaborative(String key, String name, String organisation) {}

    record Somebody(long id, String email) {}

    Guest guest(Somebody person) {
        return product.guest().logIn(person.email(), product.password());
    }

    /** With one organisation that takes part since yesterday. */
    Collaborative collaborative() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Guest.Reply made = secretariat.json(
                "POST", Guest.API + "/organisations", Map.of("name", "Offered " + mark, "type", "cso"));
        assertEquals(200, made.status(), made.toString());
        String organisation = made.json().get("key").asText();
        store.write(
                "INSERT INTO collaborative (ckey, name, subtheme, kind, changed_at)"
                        + " VALUES (?, ?, 'youth', 'grantee', UTC_TIMESTAMP(6))",
                "c-" + mark,
                "Collaborative " + mark);
        store.write(
                "INSERT INTO participation (collaborative_id, organisation_id, from_date, open) SELECT c.id, o.id,"
                        + " CURRENT_DATE - INTERVAL 1 DAY, 1 FROM collaborative c, organisation o WHERE c.ckey = ? AND"
                        + " o.okey = ?",
                "c-" + mark,
                organisation);
        return new Collaborative("c-" + mark, "Collaborative " + mark, organisation);
    }

    Somebody person(Collaborative... of) {
        String email = store.addPerson("Somebody offered", "member");
        Somebody person = new Somebody(store.number("SELECT id FROM person WHERE email_key = ?", email), email);
        for (Collaborative it : of) {
            joins(person, it);
        }
        return person;
    }

    void joins(Somebody person, Collaborative to) {
        Guest.Reply joined = secretariat.json(
                "POST",
                Guest.API + "/people/" + person.id() + "/affiliations",
                Map.of("organisation", to.organisation()));
        assertEquals(204, joined.status(), joined.toString());
    }

    static Map<String, Object> terms(Object... pairs) {
        Map<String, Object> terms = new HashMap<>(Map.of("required", "true", "entry", "enrol"));
        for (int i = 0; i < pairs.length; i += 2) {
            terms.put(pairs[i].toString(), pairs[i + 1].toString());
        }
        return terms;
    }

    long offer(Collaborative to, String key, Object... pairs) {
        Map<String, Object> body = terms(pairs);
        body.put("collaborative", to.key());
        body.put("key", key);
        Guest.Reply reply = secretariat.json("POST", Guest.API + "/offerings", body);
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("offering").asLong();
    }

    void await(String expected, String sql, Object... values) {
        long end = System.nanoTime() + 60_000_000_000L;
        String found;
        do {
            found = store.value(sql, values);
            if (expected.equals(found)) {
                return;
            }
            assertFalse(product.waitFor(Duration.ofMillis(50)), "it does not end meanwhile");
        } while (System.nanoTime() < end);
        assertEquals(expected, found, sql);
    }

    static String endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(23, 59, 59))
                .atZone(zone)
                .withZoneSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
    }

    long mailsTo(Somebody person) {
        return store.number("SELECT COUNT(*) FROM mail WHERE recipient = ?", person.email());
    }
}
