package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.Mailbox;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** Reminders in the running product, delivered by a real SMTP server. */
class RemindersTest {

    private static final CourseKnowledge COURSE = CourseKnowledge.of(CourseKnowledge.MONITORING);

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();

    /** Where it is that hour now, to the hour. */
    private static String zoneAt(int hour) {
        return IntStream.rangeClosed(-12, 12)
                .mapToObj(it -> "Etc/GMT" + (it <= 0 ? "+" + -it : "-" + it))
                .filter(it -> LocalTime.ofInstant(Instant.now(), ZoneId.of(it)).getHour() == hour)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody in the course of a country of their own, so that rules of other tests mean nobody here. */
    private String learner(String country, String zone, String language) {
        String name = "Reminded " + UUID.randomUUID();
        Study.begin(product.newMember(name), COURSE);
        store.write(
                "UPDATE person SET country = ?, time_zone = ?, language = ? WHERE name = ?",
                country,
                zone,
                language,
                name);
        store.write(
                "UPDATE enrolment e JOIN person p ON p.id = e.person_id SET e.due_at = UTC_TIMESTAMP(6) + INTERVAL 2"
                        + " DAY WHERE p.name = ?",
                name);
        return store.value("SELECT email FROM person WHERE name = ?", name);
    }

    private static Map<String, Object> rule(String country, String... more) {
        Map<String, Object> rule = new HashMap<>(Map.of(
                "name",
                "Rule for " + country,
                "every",
                7,
                "country",
                country,
                "course",
                COURSE.key(),
                "subject-en",
                "{name}: {course}",
                "body-en",
                "Due {due}, go on at {link}",
                "subject-fr",
                "Bonjour {name}",
                "body-fr",
                "Continuez : {link}"));
        for (int i = 0; i < more.length; i += 2) {
            rule.put(more[i], more[i + 1]);
        }
        return rule;
    }

    private static long make(Guest desk, Map<String, Object> rule) {
        Guest.Reply made = desk.json("POST", Guest.API + "/reminders", rule);
        assertEquals(200, made.status(), made.toString());
        return made.json().get("id").asLong();
    }

    private static int carriedOut(Guest desk, long rule) {
        Guest.Reply reply = desk.json("POST", Guest.API + "/reminders/" + rule + "/round", Map.of());
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("sent").asInt();
    }

    private static void turn(Guest desk, long rule, String how) {
        assertTrue(desk.json("POST", Guest.API + "/reminders/" + rule + "/" + how, Map.of())
                        .status()
                < 300);
    }

    private long sent(String email) {
        return store.number(
                "SELECT COUNT(*) FROM reminder_sent s JOIN person p ON p.id = s.person_id WHERE p.email = ?", email);
    }

    @Test
    void aDeadlineIsRemindedOfOnceADayInThePersonsLanguageByDayAndStoppedByOneClick() {
        String awake = learner("TO", zoneAt(12), "fr");
        String asleep = learner("TO", zoneAt(3), "en");
        Guest desk = product.demonstration("secretariat");
        long rule = make(desk, rule("TO", "dueWithin", "3"));
        assertEquals(0, carriedOut(desk, rule), "a new rule is off");
        var preview = desk.get(Guest.API + "/reminders/" + rule + "/preview").json();
        assertEquals(1, preview.at("/counts/NOW").asInt(), preview.toString());
        assertEquals(1, preview.at("/counts/AT_ANOTHER_HOUR").asInt(), preview.toString());
        String page = desk.get("/secretariat/reminders/" + rule).text();
        assertTrue(page.contains("due in 1 day"), page);
        turn(desk, rule, "on");
        assertEquals(1, carriedOut(desk, rule));
        assertEquals(0, carriedOut(desk, rule));
        assertEquals(1, sent(awake));
        assertEquals(0, sent(asleep));
        long other = make(desk, rule("TO", "dueWithin", "5"));
        turn(desk, other, "on");
        assertEquals(0, carriedOut(desk, other), "one mail a day, whatever the rule");
        String header = Mailbox.headerTo(awake, "List-Unsubscribe");
        assertEquals("List-Unsubscribe=One-Click", Mailbox.headerTo(awake, "List-Unsubscribe-Post"));
        List<String> texts = Mailbox.textsTo(awake);
        assertEquals(1, texts.size());
        assertTrue(texts.get(0).startsWith("Bonjour Reminded"), texts.get(0));
        assertTrue(texts.get(0).contains("/courses/" + COURSE.key())
                && texts.get(0).contains("/unsubscribe/"));
        String token = header.substring(header.lastIndexOf('/') + 1, header.length() - 1);
        assertTrue(header.contains("/api/v1/unsubscriptions/"), header);
        Guest mailService = product.guest();
        assertEquals(200, mailService.get("/unsubscribe/" + token + "?lang=fr").status());
        assertEquals(
                0,
                store.number(
                        "SELECT COUNT(*) FROM reminder_stop s JOIN person p ON p.id = s.person_id"
                                + " WHERE p.email = ?",
                        awake),
                "looking stops nothing");
        String forged = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
        for (String wrong : List.of(forged, "1" + token, "x")) {
            assertEquals(403, oneClick(wrong));
        }
        assertEquals(204, oneClick(token));
        assertEquals(204, oneClick(token));
        store.write("DELETE FROM reminder_sent");
        assertEquals(0, carriedOut(desk, rule));
        assertEquals(
                1,
                desk.get(Guest.API + "/reminders/" + rule + "/preview")
                        .json()
                        .at("/counts/STOPPED")
                        .asInt());
        turn(desk, rule, "removal");
        turn(desk, other, "removal");
    }

    @Test
    void eachCourseIsRemindedOfByItself() {
        String zone = zoneAt(12);
        String email = learner("NU", zone, "en");
        String other = "planning-inclusive-education";
        store.write(
                "INSERT INTO enrolment (person_id, course_id, how, enrolled_at, due_at) SELECT p.id, c.id, 'self',"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY FROM person p, course c"
                        + " WHERE p.email = ? AND c.course_key = ?",
                email,
                other);
        Guest desk = product.demonstration("secretariat");
        Map<String, Object> once = rule("NU", "dueWithin", "3");
        once.put("every", 0);
        once.remove("course");
        long rule = make(desk, once);
        turn(desk, rule, "on");
        assertEquals(1, carriedOut(desk, rule), "one mail a day");
        assertEquals(other, courses(email), "what is due first");
        store.write(
                "UPDATE reminder_sent s JOIN person p ON p.id = s.person_id SET s.day = s.day - INTERVAL 1 DAY"
                        + " WHERE p.email = ?",
                email);
        var preview = desk.get(Guest.API + "/reminders/" + rule + "/preview").json();
        assertEquals(1, preview.at("/counts/NOW").asInt(), preview.toString());
        assertEquals(COURSE.key(), preview.at("/people/0/course").asText(), preview.toString());
        assertEquals(1, preview.get("people").size(), preview.toString());
        assertEquals(1, carriedOut(desk, rule), "the next day the other course");
        assertEquals(other + "," + COURSE.key(), courses(email));
        store.write(
                "UPDATE reminder_sent s JOIN person p ON p.id = s.person_id SET s.day = s.day - INTERVAL 1 DAY"
                        + " WHERE p.email = ?",
                email);
        assertEquals(0, carriedOut(desk, rule), "each once");
        assertTrue(store.fewestStatements(5, () -> desk.get("/secretariat/reminders/" + rule)) <= 15);
        turn(desk, rule, "removal");
    }

    private String courses(String email) {
        return store.value(
                "SELECT GROUP_CONCAT(s.course_key ORDER BY s.id) FROM reminder_sent s JOIN person p"
                        + " ON p.id = s.person_id WHERE p.email = ?",
                email);
    }

    @Test
    void aRuleForWhichNobodyAnswersSaysSoAndCanBeTakenOver() {
        String reader = learner("TV", zoneAt(12), "en");
        Guest maker = product.guest().logIn(store.addPerson("Leaves the desk", "secretariat"), product.password());
        long rule = make(maker, rule("TV", "dueWithin", "3"));
        turn(maker, rule, "on");
        Guest desk = product.demonstration("secretariat");
        assertFalse(desk.get("/secretariat/reminders/" + rule).text().contains("/takeover"));
        store.write(
                "UPDATE person p JOIN reminder_rule r ON r.made_by = p.id SET p.role = 'member' WHERE r.id = ?", rule);
        String page = desk.get("/secretariat/reminders/" + rule).text();
        assertTrue(page.contains("/takeover") && !page.contains("/round"), page);
        assertTrue(desk.get("/secretariat/reminders").text().contains("Nobody answers for it"));
        assertEquals(
                409,
                desk.json("POST", Guest.API + "/reminders/" + rule + "/round", Map.of())
                        .status());
        assertEquals(0, sent(reader));
        turn(desk, rule, "takeover");
        turn(desk, rule, "takeover");
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'reminder.takenOver' AND subject = ?",
                        "reminder/" + rule));
        assertEquals(1, carriedOut(desk, rule));
        assertFalse(desk.get("/secretariat/reminders/" + rule).text().contains("/takeover"));
        turn(desk, rule, "removal");
    }

    /** As RFC 8058 has it: a form, no cookie, from wherever. */
    private int oneClick(String token) {
        return product.guest()
                .send(
                        "POST",
                        Guest.API + "/unsubscriptions/" + token,
                        "application/x-www-form-urlencoded",
                        "List-Unsubscribe=One-Click",
                        "Origin",
                        "https://mail.example")
                .status();
    }

    @Test
    void beyondDeadlinesOnlyThoseAreWrittenToWhoAgreedAndWhatTheyAgreedToIsKept() {
        String name = "Agrees " + UUID.randomUUID();
        Guest learner = product.newMember(name);
        Study.begin(learner, COURSE);
        store.write("UPDATE person SET country = 'WS', time_zone = ? WHERE name = ?", zoneAt(12), name);
        Guest desk = product.demonstration("secretariat");
        long rule = make(desk, rule("WS", "enrolledDays", "0", "progressBelow", "50"));
        turn(desk, rule, "on");
        assertEquals(0, carriedOut(desk, rule));
        for (int i = 0; i < 2; i++) {
            assertTrue(learner.json("POST", Guest.API + "/my/reminders/consent", Map.of())
                            .status()
                    < 300);
        }
        String words = store.value(
                "SELECT t.text FROM consent c JOIN consent_text t ON t.version = c.version JOIN"
                        + " person p ON p.id = c.person_id WHERE p.name = ? AND c.open = 1",
                name);
        assertTrue(learner.get("/my/data").status() == 200 && words.startsWith("I agree"), words);
        assertEquals(1, carriedOut(desk, rule));
        assertTrue(learner.json("POST", Guest.API + "/my/reminders/withdrawal", Map.of())
                        .status()
                < 300);
        store.write("DELETE FROM reminder_sent");
        assertEquals(0, carriedOut(desk, rule));
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM consent c JOIN person p ON p.id = c.person_id WHERE p.name = ?"
                                + " AND c.withdrawn_at IS NOT NULL",
                        name));
        turn(desk, rule, "removal");
    }

    @Test
    void facilitatorsWriteToThoseOfTheirOwnCoursesOnly() {
        String email = store.addPerson("Facilitates one course", "facilitator");
        store.write(
                "INSERT INTO role_grant (person_id, role, scope, scope_key, given_at, open) SELECT id, 'facilitator',"
                        + " 'course', 'teaching-for-inclusion', UTC_TIMESTAMP(6), 1 FROM person WHERE email = ?",
                email);
        Guest facilitator = product.guest().logIn(email, product.password());
        assertEquals(
                403,
                facilitator
                        .json("POST", Guest.API + "/reminders", rule("ZW", "dueWithin", "3"))
                        .status());
        Map<String, Object> everywhere = rule("ZW", "dueWithin", "3");
        everywhere.remove("course");
        assertEquals(
                422,
                facilitator.json("POST", Guest.API + "/reminders", everywhere).status());
        long own = make(facilitator, rule("ZW", "dueWithin", "3", "course", "teaching-for-inclusion"));
        assertEquals(200, facilitator.get("/teach/reminders/" + own).status());
        long foreign = make(product.demonstration("secretariat"), rule("ZW", "dueWithin", "3"));
        assertEquals(404, facilitator.get("/teach/reminders/" + foreign).status());
        for (String act : List.of("", "/on", "/off", "/takeover", "/removal", "/round")) {
            assertEquals(
                    404,
                    facilitator
                            .json(
                                    "POST",
                                    Guest.API + "/reminders/" + foreign + act,
                                    rule("ZW", "dueWithin", "3", "course", "teaching-for-inclusion"))
                            .status(),
                    act);
        }
        assertEquals(
                404,
                facilitator
                        .get(Guest.API + "/reminders/" + foreign + "/preview")
                        .status());
        assertFalse(facilitator.get(Guest.API + "/reminders").text().contains("\"id\":" + foreign + ","));
        assertEquals(
                403,
                product.newMember("Reminds nobody")
                        .get(Guest.API + "/reminders")
                        .status());
    }

    @Test
    void aRuleFollowsAnOrganisationThatIsMerged() {
        Guest desk = product.demonstration("secretariat");
        String from = organisation(desk);
        String into = organisation(desk);
        long rule = make(desk, rule("TV", "dueWithin", "3", "organisation", from));
        Guest.Reply merged = desk.json("POST", Guest.API + "/organisations/" + from + "/merge", Map.of("into", into));
        assertEquals(204, merged.status(), merged.toString());
        assertEquals(
                into,
                store.value("SELECT JSON_VALUE(conditions, '$.organisation') FROM reminder_rule WHERE id = ?", rule));
    }

    private static String organisation(Guest desk) {
        String name = "Reminding " + UUID.randomUUID().toString().substring(0, 8);
        Guest.Reply reply = desk.json("POST", Guest.API + "/organisations", Map.of("name", name, "type", "cso"));
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("key").asText();
    }
}
