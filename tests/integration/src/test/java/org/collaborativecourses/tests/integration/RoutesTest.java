package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.collaborativecourses.web.shared.Route;
import org.collaborativecourses.web.shared.Routes;
import org.collaborativecourses.web.shared.Who;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page and every REST method, as everybody, with what belongs to somebody else. */
class RoutesTest {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static RunningProduct product;
    private static Store store;
    private static CourseKnowledge course;
    private static Study owner;
    private static String quiz;
    private static Study.Started attempt;
    private static String task;

    @BeforeAll
    static void somebodyIsInTheMiddleOfACourse() {
        product = RunningProduct.shared();
        store = product.store();
        course = CourseKnowledge.of(CourseKnowledge.MONITORING);
        owner = Study.begin(product.newMember("Owner of everything"), course);
        quiz = course.quizzes().stream()
                .filter(it -> it.mandatory())
                .findFirst()
                .orElseThrow()
                .key();
        owner.mandatory().stream().takeWhile(it -> !it.key().equals(quiz)).forEach(owner::complete);
        attempt = owner.start(quiz);
        owner.answerAll(attempt, quiz);
        task = course.items().stream()
                .filter(it -> !it.handIn().isEmpty())
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** Everybody who is not the owner, by the role's name; nobody is signed out. */
    private static Map<String, Guest> others() {
        Map<String, Guest> others = new LinkedHashMap<>();
        others.put("nobody", product.guest());
        others.put("other member", product.newMember("Another member"));
        for (String role : List.of("coordinator", "facilitator", "secretariat", "admin")) {
            others.put(role, product.demonstration(role));
        }
        others.values().forEach(it -> {
            if (it.token().isEmpty()) {
                it.takeToken("/login");
            }
        });
        return others;
    }

    private static String filled(String path) {
        return path.replace("{course}", course.key())
                .replace("{item}", path.contains("/submission") ? task : quiz)
                .replace("{number}", "1")
                .replace("{id}", String.valueOf(attempt.id()))
                .replace(
                        "{question}",
                        course.rightAnswers(quiz).keySet().iterator().next())
                .replace("{submission}", String.valueOf(store.number("SELECT COALESCE(MIN(id), 0) FROM submission")))
                .replace("{programme}", "inclusive-education")
                .replace("{organisation}", "cbm")
                .replace("{collaborative}", "africa-education-learning-hub")
                .replace("{subtheme}", "youth")
                .replace("{rule}", "new")
                .replace("{person}", store.value("SELECT MIN(id) FROM person"))
                .replace("{import}", "0")
                .replace("{reminder}", "0")
                .replace("{scope}", "house")
                .replace("{key}", "-")
                .replace("{hash}", "0".repeat(64))
                .replace("{offering}", "0")
                .replace("{chart}", "months")
                .replace("{code}", "00000000000000000000000000")
                .replace("{token}", "00000000000000000000000000");
    }

    @Test
    void everyRestMethodSaysWhoMayCallIt() {
        assertFalse(RestMethods.all().isEmpty());
        assertEquals(
                List.of(),
                RestMethods.all().stream().filter(it -> it.who() == null).toList());
    }

    @Test
    void everyPageIsRefusedToWhomItIsNotFor() {
        List<String> wrong = new ArrayList<>();
        others().forEach((role, guest) -> Routes.all().forEach(route -> {
            Guest.Reply reply = guest.get(filled(route.pattern()));
            String said = role + " at " + route.pattern() + ": " + reply.status() + " " + reply.header("Location");
            boolean mayOpen = mayUse(role, route.who());
            if (reply.status() >= 500) {
                wrong.add(said);
            } else if (!mayOpen && role.equals("nobody")) {
                if (reply.status() != 302 || !reply.header("Location").contains("/login?next=")) {
                    wrong.add(said);
                }
            } else if (!mayOpen && reply.status() != 403) {
                wrong.add(said);
            } else if (mayOpen && route.pattern().contains("/attempts/") && reply.status() != 404) {
                wrong.add(said + ", but the attempt is somebody else's");
            }
        }));
        assertEquals(List.of(), wrong);
    }

    private static boolean mayUse(String role, Who who) {
        return switch (who) {
            case ANYONE -> true;
            case MEMBER -> !role.equals("nobody");
            case COORDINATOR -> Set.of("coordinator", "secretariat", "admin").contains(role);
            case FACILITATOR -> Set.of("facilitator", "secretariat", "admin").contains(role);
            case DESK ->
                Set.of("coordinator", "facilitator", "secretariat", "admin").contains(role);
            case SECRETARIAT -> Set.of("secretariat", "admin").contains(role);
            case ADMINISTRATOR -> role.equals("admin");
        };
    }

    @Test
    void noFaceletCanBeAskedForByItsOwnName() {
        Guest guest = product.demonstration("admin");
        for (Route route : Routes.all()) {
            assertEquals(404, guest.get(route.page()).status(), route.page());
        }
        for (String path : List.of("/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/error", "/index.html")) {
            assertEquals(404, guest.get(path).status(), path);
        }
    }

    @Test
    void everyRestMethodIsRefusedToWhomItIsNotForAndChangesNothingOfSomebodyElse() {
        List<String> wrong = new ArrayList<>();
        String before = ofTheOwner();
        others().forEach((role, guest) -> {
            for (RestMethods.RestMethod method : RestMethods.all()) {
                if (endsTheLogin(method) || sendsMail(method)) {
                    continue;
                }
                Guest.Reply reply = READS.contains(method.verb())
                        ? guest.get(Guest.API + filled(method.path()), "Accept", "application/json")
                        : guest.json(
                                method.verb(),
                                Guest.API + filled(method.path()),
                                Map.of("sequence", 99, "answer", List.of("0"), "try", 1));
                boolean may = mayUse(role, method.who());
                boolean foreign = method.path().startsWith("/attempts/");
                Predicate<Integer> right = !may
                        ? status -> status == (role.equals("nobody") ? 401 : 403) || status == 415
                        : foreign ? status -> status == 403 || status == 404 : status -> status < 500;
                if (!right.test(reply.status())) {
                    wrong.add(role + " " + method + ": " + reply);
                }
            }
        });
        assertEquals(List.of(), wrong);
        assertEquals(before, ofTheOwner());
    }

    /** What the calls would do to the caller is not what this is about, and the next call needs the login. */
    private static boolean endsTheLogin(RestMethods.RestMethod method) {
        return method.path().equals("/logout")
                || method.path().startsWith("/my/account")
                || method.path().startsWith("/my/data");
    }

    private static boolean sendsMail(RestMethods.RestMethod method) {
        return Set.of("/registrations", "/password-resets", "/invitations").contains(method.path());
    }

    private static String ofTheOwner() {
        return List.of(
                        "SELECT GROUP_CONCAT(CONCAT(question_id, sequence, answer, saved_at) ORDER BY question_id) FROM"
                                + " response WHERE attempt_id = " + attempt.id(),
                        "SELECT CONCAT(state, IFNULL(score, '-')) FROM attempt WHERE id = " + attempt.id(),
                        "SELECT GROUP_CONCAT(CONCAT_WS('|', s.id, s.number, s.text) ORDER BY s.id) FROM submission s"
                                + " JOIN attempt a ON a.enrolment_id = s.enrolment_id WHERE a.id = " + attempt.id(),
                        "SELECT GROUP_CONCAT(CONCAT_WS('|', p.item_key, p.viewed_at, p.completed_at) ORDER BY"
                                + " p.item_key) FROM item_progress p JOIN attempt a ON a.enrolment_id = p.enrolment_id"
                                + " WHERE a.id = "
                                + attempt.id(),
                        "SELECT CONCAT_WS('|', e.left_at, e.language, e.completed_at) FROM enrolment e JOIN attempt a"
                                + " ON a.enrolment_id = e.id WHERE a.id = " + attempt.id())
                .stream()
                .map(store::value)
                .toList()
                .toString();
    }

    @Test
    void everyWriteWithoutTokenOrFromAnotherSiteIsRefused() {
        List<String> wrong = new ArrayList<>();
        Guest guest = owner.guest();
        String before = ofTheOwner();
        for (RestMethods.RestMethod method : RestMethods.all()) {
            if (READS.contains(method.verb())) {
                continue;
            }
            String path = Guest.API + filled(method.path());
            String json = "{\"sequence\":98,\"answer\":[\"0\"],\"try\":1}";
            Map<String, Guest.Reply> tries = new LinkedHashMap<>();
            tries.put("no token", guest.send(method.verb(), path, "application/json", json));
            tries.put(
                    "wrong token", guest.send(method.verb(), path, "application/json", json, "X-CSRF", "0".repeat(26)));
            tries.put(
                    "foreign origin",
                    guest.send(
                            method.verb(),
                            path,
                            "application/json",
                            json,
                            "X-CSRF",
                            guest.token(),
                            "Origin",
                            "https://evil.example"));
            tries.put(
                    "null origin",
                    guest.send(
                            method.verb(), path, "application/json", json, "X-CSRF", guest.token(), "Origin", "null"));
            tries.put(
                    "form without token",
                    guest.send(
                            method.verb(),
                            path,
                            "application/x-www-form-urlencoded",
                            "answer=0",
                            "Accept",
                            "text/html"));
            tries.put(
                    "text",
                    guest.send(
                            method.verb(),
                            path,
                            "text/plain",
                            "csrf=" + guest.token(),
                            "Origin",
                            "https://evil.example"));
            tries.forEach((how, reply) -> {
                if (!Set.of(403, 406, 415).contains(reply.status())) {
                    wrong.add(how + " " + method + ": " + reply);
                }
            });
        }
        assertEquals(List.of(), wrong);
        assertEquals(before, ofTheOwner());
    }

    @Test
    void pagesTakeNoOtherMethodsThanReading() {
        Guest guest = owner.guest();
        for (Route route : Routes.all()) {
            for (String verb : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE")) {
                // Nobody may send a body with TRACE (RFC 9110, 9.3.8).
                Guest.Reply reply =
                        guest.send(verb, filled(route.pattern()), "text/plain", verb.equals("TRACE") ? null : "x");
                assertTrue(reply.status() >= 400 && reply.status() < 500, verb + " " + route.pattern() + " " + reply);
            }
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        Guest guest = owner.guest();
        Map<String, Guest.Reply> replies = new LinkedHashMap<>();
        Routes.all().forEach(it -> replies.put(it.pattern(), guest.get(filled(it.pattern()))));
        for (String path : List.of(
                "/nowhere",
                "/assets/none.css",
                "/media/00/none.png",
                "/certificates/none.pdf",
                "/api/v1/nowhere",
                "/api/v1/attempts/1/answers",
                "/api/v1/attempts/notanumber",
                "/health/ready",
                "/openapi",
                "/metrics",
                "/my?lang=%FF",
                "/courses/%2e%2e/x",
                "/courses?q=%00",
                "/jakarta.faces.resource/none.js.xhtml")) {
            replies.put(path, guest.get(path));
        }
        replies.put("not allowed", guest.send("DELETE", "/my", null, null));
        replies.put("options", guest.send("OPTIONS", "/api/v1/courses", null, null));
        replies.put("wrong type", guest.send("POST", "/api/v1/login", "text/plain", "x", "X-CSRF", guest.token()));
        replies.put(
                "broken JSON", guest.send("POST", "/api/v1/login", "application/json", "{", "X-CSRF", guest.token()));
        List<String> wrong = new ArrayList<>();
        replies.forEach((what, reply) -> {
            String policy = reply.header("Content-Security-Policy");
            boolean strict = policy.contains("default-src 'none'")
                    && !policy.contains("unsafe")
                    && (policy.contains("script-src 'self'") || policy.contains("sandbox"));
            if (!strict
                    || !reply.header("X-Content-Type-Options").equals("nosniff")
                    || reply.header("Referrer-Policy").isEmpty()
                    || !reply.header("X-Frame-Options").equals("DENY")) {
                wrong.add(what + ": " + reply.status() + " " + reply.headers().map());
            }
            if (reply.status() >= 500) {
                wrong.add(what + ": " + reply);
            }
            if (reply.text().contains("at org.")
                    || reply.text().contains("Payara")
                    || reply.text().contains("Exception")) {
                wrong.add(what + " tells of the inside: " + reply);
            }
            reply.headers().firstValue("Server").ifPresent(it -> wrong.add(what + " names its server: " + it));
            reply.headers().firstValue("X-Powered-By").ifPresent(it -> wrong.add(what + " is powered by " + it));
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void noPageMakesASessionOrWritesOneIntoAnAddress() {
        Guest guest = product.newMember("Without a session");
        for (Route route : Routes.all()) {
            Guest.Reply reply = guest.get(filled(route.pattern()) + ";jsessionid=0123456789abcdef");
            assertFalse(reply.text().contains("jsessionid="), route.pattern());
        }
        Routes.all().stream().filter(it -> !it.stateful()).forEach(it -> guest.get(filled(it.pattern())));
        assertFalse(guest.cookies().containsKey("JSESSIONID"), guest.cookies().toString());
    }

    @Test
    void theLoginCookieIsNewAtEachLoginAndOutOfReachOfScripts() {
        Guest guest = product.guest();
        guest.cookies().put("login", "presetpresetpresetpreset01");
        guest.takeToken("/login");
        Guest.Reply reply = guest.json(
                "POST", Guest.API + "/login", Map.of("email", "member@example.org", "password", product.password()));
        assertEquals(200, reply.status(), reply.toString());
        String cookie = reply.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("login="))
                .findFirst()
                .orElseThrow();
        assertFalse(cookie.contains("preset"), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    }

    @Test
    void openApiIsServedAndNamesEveryRestPath() {
        Guest.Reply reply = product.guest().get("/openapi", "Accept", "application/json");
        assertEquals(200, reply.status());
        List<String> missing = new ArrayList<>();
        List<String> named = new ArrayList<>();
        reply.json().get("paths").fieldNames().forEachRemaining(named::add);
        for (RestMethods.RestMethod method : RestMethods.all()) {
            String path = Guest.API + method.path();
            boolean there = named.contains(path)
                    && reply.json().get("paths").get(path).has(method.verb().toLowerCase(java.util.Locale.ROOT));
            if (!there) {
                missing.add(method.verb() + " " + path);
            }
        }
        assertEquals(List.of(), missing, "named are " + named);
    }
}
