package org.collaborativecourses.tests.browser;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.collaborativecourses.shared.RandomToken;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.MarkedWork;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.collaborativecourses.web.shared.Route;
import org.collaborativecourses.web.shared.Routes;
import org.collaborativecourses.web.shared.Who;

/** For every route an address that shows something: of a learner with an open attempt, a finished one and a certificate. */
final class Pages {

    private static final CourseKnowledge COURSE = CourseKnowledge.of(CourseKnowledge.MONITORING);
    private static Pages member;
    private static Pages administrator;

    private final Guest guest;
    private final Map<String, String> tokens;
    private final String item;
    private final int open;
    private final int finished;
    private final String certificate;
    private final long submission;
    private final String person;
    private final String imported;
    private final long reminder;
    private final String offering;

    private Pages(String role) {
        RunningProduct product = RunningProduct.shared();
        Store store = product.store();
        String email = store.addPerson("Rudo Sibanda", role);
        guest = product.guest().logIn(email, product.password());
        Study study = Study.begin(guest, COURSE);
        study.completeAll();
        item = COURSE.quizzes().stream()
                .filter(it -> it.mandatory())
                .findFirst()
                .orElseThrow()
                .key();
        finished = 1;
        open = study.start(item).number();
        certificate = store.value(
                "SELECT code FROM certificate c JOIN person p ON p.id = c.person_id WHERE p.email_key = ?", email);
        submission = MarkedWork.handIn(product);
        person = store.value("SELECT id FROM person WHERE email_key = 'facilitator@example.org'");
        store.write(
                "INSERT IGNORE INTO enrolment (person_id, course_id, how, enrolled_at)"
                        + " SELECT ?, id, 'self', UTC_TIMESTAMP(6) FROM course WHERE course_key = ?",
                person,
                COURSE.key());
        imported = importOf(store, email);
        reminder = reminderOf(store);
        offering = offeringOf(store, email);
        tokens = Map.of(
                "/unsubscribe/{token}", unsubscribing(store),
                "/confirm/{token}", token(store, "confirm", "new@example.org", "/my"),
                "/reset/{token}", token(store, "reset", email, null),
                "/invitation/{token}", token(store, "invite", "invited@example.org", "en"),
                "/setup/{token}", token(store, "first-administrator", "", null));
    }

    /** A run that was tried out, with rows of each kind. */
    private static String importOf(Store store, String email) {
        store.write(
                "INSERT INTO import_run (kind, file_name, state, total, done, created, changed, skipped, refused,"
                        + " person_id, created_at, beat_at) SELECT 'people', 'people.csv', 'checked', 2, 2, 1, 0, 0, 1,"
                        + " id, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM person WHERE email_key = ?",
                email);
        String id = store.value("SELECT MAX(id) FROM import_run");
        store.write(
                "INSERT INTO import_row VALUES (?, 2, 'created', 'new@example.org', '[]'), (?, 3, 'refused',"
                        + " 'nobody', '[{\"column\":\"email\",\"key\":\"identity.error.emailShape\",\"arguments\":[]}]')",
                id,
                id);
        return id;
    }

    /** A rule that means whoever is in the course and did not finish it. */
    private static long reminderOf(Store store) {
        store.write(
                "INSERT INTO reminder_rule (name, every_days, course_key, conditions, texts, made_by, made_at, changed_at)"
                        + " SELECT 'Come back', 7, ?, '{\"course\":\"" + COURSE.key()
                        + "\",\"enrolledDays\":0,\"notPassed\":false}', '{\"en\":{\"subject\":\"Hello {name}\","
                        + "\"body\":\"Go on: {link}\"}}', id, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM person"
                        + " WHERE email_key = 'secretariat@example.org'",
                COURSE.key());
        return store.number("SELECT MAX(id) FROM reminder_rule");
    }

    /** As the product signs it. */
    private static String unsubscribing(Store store) {
        store.write("INSERT IGNORE INTO setting (name, value) VALUES ('reminder.secret', 'kept by the tests')");
        String secret = store.value("SELECT value FROM setting WHERE name = 'reminder.secret'");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] signature = mac.doFinal("reminders 1".getBytes(StandardCharsets.US_ASCII));
            return "1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One with a deadline and places, in which somebody waits. */
    private static String offeringOf(Store store, String email) {
        store.write("INSERT IGNORE INTO offering (collaborative_id, course_key, required, how, due_days, capacity,"
                + " created_at) SELECT id, 'teaching-for-inclusion', TRUE, 'invite', 30, 5, UTC_TIMESTAMP(6)"
                + " FROM collaborative WHERE ckey = 'social-inclusion'");
        String id = store.value("SELECT o.id FROM offering o JOIN collaborative c ON c.id = o.collaborative_id"
                + " WHERE c.ckey = 'social-inclusion' AND o.course_key = 'teaching-for-inclusion'");
        store.write(
                "INSERT INTO offering_place (offering_id, person_id, state, since) SELECT ?, id, 'waiting', UTC_TIMESTAMP(6)"
                        + " FROM person WHERE email_key = ?",
                id,
                email);
        return id;
    }

    private static String token(Store store, String purpose, String email, String detail) {
        String secret = RandomToken.next();
        store.write(
                "INSERT INTO token (purpose, token_hash, person_id, email, detail, created_at, expires_at) SELECT ?,"
                        + " UNHEX(SHA2(?, 256)), (SELECT id FROM person WHERE email_key = ?), ?, ?, UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6) + INTERVAL 1 HOUR",
                purpose,
                secret,
                email,
                email,
                detail);
        return secret;
    }

    static synchronized Pages ofMember() {
        if (member == null) {
            member = new Pages("member");
        }
        return member;
    }

    static synchronized Pages ofAdministrator() {
        if (administrator == null) {
            administrator = new Pages("administrator");
        }
        return administrator;
    }

    Guest guest() {
        return guest;
    }

    String itemPage(String key) {
        return "/courses/" + COURSE.key() + "/" + key;
    }

    static CourseKnowledge course() {
        return COURSE;
    }

    String path(Route route) {
        String number = route.pattern().endsWith("/review") ? String.valueOf(finished) : String.valueOf(open);
        return route.pattern()
                .replace("{course}", COURSE.key())
                .replace("{item}", item)
                .replace("{number}", number)
                .replace("{submission}", String.valueOf(submission))
                .replace("{programme}", "inclusive-education")
                .replace("{organisation}", "clade")
                .replace("{collaborative}", "transformative-climate-education")
                .replace("{subtheme}", "climate-education")
                .replace("{rule}", "new")
                .replace("{person}", person)
                .replace("{import}", imported)
                .replace("{reminder}", String.valueOf(reminder))
                .replace("{scope}", "course")
                .replace("{key}", COURSE.key())
                .replace("{offering}", offering)
                .replace("{code}", certificate)
                .replace("{token}", tokens.getOrDefault(route.pattern(), ""));
    }

    /** Every route that somebody of this role may open. */
    static List<Route> openTo(Who... who) {
        return Routes.all().stream()
                .filter(it -> List.of(who).contains(it.who()))
                .toList();
    }
}
