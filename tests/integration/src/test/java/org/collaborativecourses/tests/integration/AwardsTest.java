package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.integration.Offerings.Collaborative;
import org.collaborativecourses.tests.integration.Offerings.Somebody;
import org.junit.jupiter.api.Test;

/** Certificates of programmes by hand, those that their holders renew, and what collaboratives print on them. */
class AwardsTest {

    private static final String PROGRAMME = "programme.inclusive-education";
    private static final String CERTIFICATES = Guest.API + "/certificates";

    private final Offerings offerings = new Offerings();
    private final RunningProduct product = offerings.product;
    private final Store store = offerings.store;
    private final Guest secretariat = offerings.secretariat;

    private String issued(Somebody to, String key, String months) {
        Guest.Reply reply = secretariat.json(
                "POST",
                CERTIFICATES,
                Map.of("email", to.email(), "course", key, "language", "en", "months", months, "reason", "On paper"));
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("code").asText();
    }

    private static String renewal(String code) {
        return Guest.API + "/my/certificates/" + code + "/renewal";
    }

    /** Does all of a course at once. */
    private void completes(Somebody person, Guest guest, String course) {
        Guest.Reply enrolled = guest.json("POST", Guest.API + "/courses/" + course + "/enrolment", Map.of());
        assertTrue(enrolled.status() < 300, enrolled.toString());
        CourseKnowledge.of(course)
                .items()
                .forEach(item -> store.write(
                        "INSERT INTO item_progress (enrolment_id, item_key, viewed_at, completed_at, score)"
                                + " SELECT e.id, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 100 FROM enrolment e"
                                + " JOIN course c ON c.id = e.course_id WHERE e.person_id = ? AND c.course_key = ?",
                        item.key(),
                        person.id(),
                        course));
    }

    @Test
    void theHolderRenewsWhatEndsOnceEverythingThatIsAskedTodayIsComplete() {
        Somebody person = offerings.person();
        Guest guest = offerings.guest(person);
        guest.takeToken("/my");
        String late = issued(offerings.person(), Offerings.COURSE, "240");
        assertFalse(product.guest().get("/certificates/" + late).text().contains("renew"));
        String code = issued(person, Offerings.COURSE, "1");
        String my = guest.get("/my").text();
        assertTrue(my.contains("as soon as you have completed") && !my.contains(renewal(code)), my);
        assertEquals(409, guest.json("POST", renewal(code), Map.of()).status());
        completes(person, guest, Offerings.COURSE);
        assertTrue(guest.get("/my").text().contains(renewal(code)));
        assertTrue(guest.get("/certificates/" + code).text().contains(renewal(code)));
        assertFalse(product.guest().get("/certificates/" + code).text().contains(renewal(code)));
        Guest other = offerings.guest(offerings.person());
        other.takeToken("/my");
        assertFalse(other.get("/certificates/" + code).text().contains(renewal(code)));
        assertEquals(404, other.json("POST", renewal(code), Map.of()).status());
        assertEquals(404, other.json("POST", renewal("0".repeat(26)), Map.of()).status());
        Guest.Reply renewed = guest.json("POST", renewal(code), Map.of());
        assertEquals(200, renewed.status(), renewed.toString());
        String next = renewed.json().get("code").asText();
        assertNotEquals(code, next);
        assertEquals(409, guest.json("POST", renewal(code), Map.of()).status());
        assertEquals("2", store.value("SELECT COUNT(*) FROM certificate WHERE person_id = ?", person.id()));
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'certificate.renewed' AND subject = ? AND"
                                + " actor_id = ?",
                        "certificate/" + next,
                        person.id()));
        assertFalse(guest.get("/my").text().contains(renewal(code)));
        assertEquals(200, secretariat.get("/secretariat/certificates/" + next).status());
    }

    @Test
    void aProgrammesCertificateIsGivenAndRenewedByHand() {
        assertTrue(secretariat.takeToken("/secretariat/certificates/new").text().contains(PROGRAMME));
        Somebody person = offerings.person();
        String code = issued(person, PROGRAMME, "1");
        String page = product.guest().get("/certificates/" + code).text();
        assertTrue(page.contains("Courses"), page);
        assertTrue(offerings
                .guest(person)
                .get("/programmes/inclusive-education")
                .text()
                .contains("/certificates/" + code));
        assertEquals(200, product.guest().get("/certificates/" + code + ".pdf").status());
        assertEquals(
                422,
                secretariat
                        .json(
                                "POST",
                                CERTIFICATES,
                                Map.of("email", person.email(), "course", "programme.none", "reason", "Why"))
                        .status());
        Guest.Reply next =
                secretariat.json("POST", CERTIFICATES + "/" + code + "/renewal", Map.of("reason", "A new year"));
        assertEquals(200, next.status(), next.toString());
        Guest guest = offerings.guest(person);
        guest.takeToken("/my");
        assertEquals(
                409,
                guest.json("POST", renewal(next.json().get("code").asText()), Map.of())
                        .status());
    }

    @Test
    void aCollaborativesTemplateIsForThoseWhoTakePartInIt() {
        Collaborative own = offerings.collaborative();
        Collaborative other = offerings.collaborative();
        for (Collaborative it : new Collaborative[] {other, own}) {
            offerings.offer(it, Offerings.OTHER, "entry", "open");
            String template = "/certificate-templates/collaborative/" + it.key();
            secretariat.takeToken("/secretariat" + template);
            Guest.Reply saved = secretariat.form(
                    Guest.API + template, "language", "en", "version", "0", "note", "Printed for " + it.name());
            assertEquals(303, saved.status(), saved.toString());
        }
        String code = issued(offerings.person(own), Offerings.OTHER, "");
        String page = product.guest().get("/certificates/" + code).text();
        assertTrue(page.contains("Printed for " + own.name()) && !page.contains(other.name()), page);
        String nobodys = issued(offerings.person(), Offerings.OTHER, "");
        assertFalse(product.guest().get("/certificates/" + nobodys).text().contains("Printed for"));
    }
}
