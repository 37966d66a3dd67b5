package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.integration.Offerings.Collaborative;
import org.collaborativecourses.tests.integration.Offerings.Somebody;
import org.junit.jupiter.api.Test;

/** What the page of a person at the secretariat says of their courses and certificates, and the ways to it. */
class PersonLearningTest {

    private final Offerings they = new Offerings();

    private String page(Somebody person) {
        Guest.Reply reply = they.secretariat.get("/secretariat/people/" + person.id());
        assertEquals(200, reply.status(), reply.toString());
        return reply.text();
    }

    @Test
    void saysThroughWhatSomebodyIsInACourseAndLeadsToMoreTime() {
        Collaborative enrols = they.collaborative();
        Collaborative invites = they.collaborative();
        Somebody person = they.person(enrols, invites);
        long offering = they.offer(enrols, Offerings.COURSE, "dueDays", "30");
        long invitation = they.offer(invites, Offerings.OTHER, "entry", "invite");
        they.await("enrolled", Offerings.STATE, offering, person.id());
        they.await("invited", Offerings.STATE, invitation, person.id());

        String page = page(person);
        assertTrue(page.contains("\"/courses/" + Offerings.COURSE + "\""), page);
        assertTrue(page.contains("\"/secretariat/offerings/" + offering + "\""), page);
        assertTrue(page.contains(enrols.name()), page);
        assertTrue(page.contains("\"/teach/extensions/" + Offerings.COURSE + "/" + person.id() + "\""), page);
        assertTrue(page.contains("\"/secretariat/offerings/" + invitation + "\""), page);
        assertFalse(page.contains("\"/courses/" + Offerings.OTHER + "\""), "who is invited is not in it yet");
        assertFalse(page.contains("/teach/extensions/" + Offerings.OTHER), page);

        they.store.write(
                "UPDATE enrolment SET completed_at = UTC_TIMESTAMP(6) WHERE person_id = ? AND due_at IS NOT NULL",
                person.id());
        assertFalse(page(person).contains("/teach/extensions/"), "what is complete is due no more");
    }

    @Test
    void namesACourseThatSomebodyLeftOnce() {
        Collaborative of = they.collaborative();
        Somebody person = they.person(of);
        long offering = they.offer(of, Offerings.COURSE);
        they.await("enrolled", Offerings.STATE, offering, person.id());
        they.store.write("UPDATE enrolment SET left_at = UTC_TIMESTAMP(6) WHERE person_id = ?", person.id());
        they.store.write("UPDATE offering_place SET state = 'declined' WHERE person_id = ?", person.id());
        String page = page(person);
        assertTrue(page.contains("\"/courses/" + Offerings.COURSE + "\""), page);
        assertFalse(page.contains("\"/secretariat/offerings/" + offering + "\""), page);
    }

    @Test
    void namesCertificatesWithTheirState() {
        Somebody person = they.person();
        String title = "Name of " + person.id();
        they.store.write("UPDATE person SET name = ? WHERE id = ?", title, person.id());
        Guest.Reply issued = they.secretariat.json(
                "POST",
                Guest.API + "/certificates",
                java.util.Map.of(
                        "email", person.email(), "course", Offerings.COURSE, "language", "en", "reason", "For a test"));
        assertEquals(200, issued.status(), issued.toString());
        String code = issued.json().get("code").asText();
        String link = "\"/secretariat/certificates/" + code + "\"";
        assertTrue(page(person).contains(link));
        assertFalse(page(they.person()).contains(link), "it is nobody else's");
        String list =
                they.secretariat.get("/secretariat/certificates?q=" + code).text();
        assertTrue(list.contains("\"/secretariat/people/" + person.id() + "\""), list);
        they.store.write("UPDATE person SET closed_at = UTC_TIMESTAMP(6) WHERE id = ?", person.id());
        String closed =
                they.secretariat.get("/secretariat/certificates?q=" + code).text();
        assertFalse(closed.contains("\"/secretariat/people/" + person.id() + "\""), closed);
    }

    @Test
    void namesLeadToThePageOnlyForWhoMayOpenIt() {
        Collaborative of = they.collaborative();
        Somebody person = they.person(of);
        long offering = they.offer(of, Offerings.COURSE);
        they.await("enrolled", Offerings.STATE, offering, person.id());
        String link = "\"/secretariat/people/" + person.id() + "\"";
        String list = "/secretariat/offerings/" + offering;
        assertTrue(they.secretariat.get(list).text().contains(link));
        Somebody facilitator = they.person();
        Guest.Reply given = they.secretariat.json(
                "POST",
                Guest.API + "/people/" + facilitator.id() + "/roles",
                java.util.Map.of("role", "facilitator/collaborative", "key", of.key()));
        assertEquals(204, given.status(), given.toString());
        Guest facilitates = they.guest(facilitator);
        Guest.Reply seen = facilitates.get(list);
        assertEquals(200, seen.status());
        assertTrue(seen.text().contains("Somebody offered"), seen.text());
        assertFalse(seen.text().contains(link), "who may not open it finds no way to it");
        String behind = "completion/people?rows=collaborative&columns=course&row=" + of.key();
        assertTrue(they.secretariat.get("/secretariat/" + behind).text().contains(link), behind);
        assertFalse(facilitates.get("/teach/" + behind).text().contains(link));
        assertEquals(403, facilitates.get("/secretariat/people/" + person.id()).status());
    }

    @Test
    void costsAsManyStatementsForOneCourseAsForMany() {
        Somebody person = they.person();
        long first = 0;
        for (String course : List.of(Offerings.COURSE, Offerings.OTHER)) {
            they.store.write(
                    "INSERT INTO enrolment (person_id, course_id, counted_revision_id, how, enrolled_at, version) SELECT ?,"
                            + " id, published_revision_id, 'import', UTC_TIMESTAMP(6), 0 FROM course WHERE course_key = ?",
                    person.id(),
                    course);
            long statements = they.store.fewestStatements(5, () -> page(person));
            assertTrue(statements <= 15, course + ": " + statements);
            first = first == 0 ? statements : first;
            assertEquals(first, statements, "one course more is no statement more");
        }
    }
}
