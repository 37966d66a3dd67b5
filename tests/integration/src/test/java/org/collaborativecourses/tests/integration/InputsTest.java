package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** What somebody sends to see what happens. */
class InputsTest {

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);
    private final String quiz = course.quizzes().stream()
            .filter(it -> it.mandatory())
            .findFirst()
            .orElseThrow()
            .key();

    @Test
    void fieldsThatNobodyAskedForAreIgnored() {
        Guest guest = product.newMember("Curious member");
        Guest.Reply reply = guest.json(
                "POST",
                Guest.API + "/my/profile",
                Map.of(
                        "name", "Curious member",
                        "language", "en",
                        "country", "ZW",
                        "zone", "Africa/Harare",
                        "role", "administrator",
                        "personId", 1,
                        "email", "other@example.org",
                        "confirmed_at", "now"));
        assertTrue(reply.status() < 300, reply.toString());
        assertEquals(403, guest.get("/admin/mail").status());
        assertEquals(
                0,
                store.number(
                        "SELECT COUNT(*) FROM person WHERE name = 'Curious member' AND (role <> 'member' OR email ="
                                + " 'other@example.org')"));
        Study study = Study.begin(guest, course);
        study.mandatory().stream().takeWhile(it -> !it.key().equals(quiz)).forEach(study::complete);
        Study.Started started = study.start(quiz);
        guest.json(
                "POST",
                started.api() + "/submission",
                Map.of("score", 100, "passed", true, "ownerId", 1, "state", "finished", "percent", 100));
        assertEquals(0.0, Double.parseDouble(store.value("SELECT score FROM attempt WHERE id = ?", started.id())));
    }

    @Test
    void aProfileThatIsSentSeveralTimesAtOnceIsSavedOnceAndNoneFails() {
        Guest guest = product.newMember("In a hurry");
        String organisation = store.value("SELECT okey FROM organisation ORDER BY id LIMIT 1");
        Map<String, Object> profile = Map.of(
                "name", "In a great hurry",
                "language", "en",
                "country", "ZW",
                "zone", "Africa/Harare",
                "organisations", List.of(organisation));
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        guest.json("POST", Guest.API + "/my/profile", profile).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertTrue(statuses.stream().allMatch(it -> it < 300), statuses.toString());
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM affiliation a JOIN person p ON p.id = a.person_id WHERE p.name = 'In a"
                                + " great hurry'"));
    }

    @Test
    void nothingButTheFiveLanguagesReachesAPage() {
        Guest guest = product.guest();
        for (String evil :
                List.of("en\"><script>alert(1)</script>", "xx", "en_US", "ar-EG'%2balert(1)%2b'", "../en", "")) {
            String sent = java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8);
            Guest.Reply byParameter = guest.get("/courses?lang=" + sent);
            assertEquals(200, byParameter.status(), evil);
            assertTrue(byParameter.text().matches("(?s).*<html[^>]* lang=\"(en|fr|es|pt|ar)\".*"), evil);
            assertFalse(byParameter.text().contains("alert(1)"), evil);
            guest.cookies().put("lang", sent);
            Guest.Reply byCookie = guest.get("/courses", "Accept-Language", "zz, *;q=0.5");
            assertTrue(byCookie.text().matches("(?s).*<html[^>]* lang=\"(en|fr|es|pt|ar)\".*"), evil);
            assertFalse(byCookie.text().contains("alert(1)"), evil);
            guest.cookies().remove("lang");
        }
        Guest member = product.newMember("Of no language");
        Guest.Reply reply = member.json(
                "POST",
                Guest.API + "/my/profile",
                Map.of("name", "Of no language", "language", "xx\"><b>", "country", "ZW", "zone", "UTC"));
        assertEquals(422, reply.status(), reply.toString());
    }

    @Test
    void expressionsAndTagsInANameAreShownAsTheyStand() {
        String name = "#{7*7} ${7*7} <script>alert(1)</script>";
        Guest guest = product.newMember("To be renamed");
        Guest.Reply reply = guest.json(
                "POST",
                Guest.API + "/my/profile",
                Map.of("name", name, "language", "en", "country", "ZW", "zone", "UTC"));
        assertTrue(reply.status() < 300, reply.toString());
        for (String path : List.of("/my", "/my/profile", "/courses", "/my/account")) {
            String page = guest.get(path).text();
            assertFalse(page.contains(">49 ") || page.contains("49 49"), path);
            assertFalse(page.contains("<script>alert"), path);
        }
        assertTrue(guest.get("/my/profile").text().contains("#{7*7} ${7*7}"));
    }

    @Test
    void whatIsTypedIntoSearchIsShownAsItStands() {
        for (String typed :
                List.of("%23%7B7*7%7D", "%3Cscript%3Ealert(1)%3C/script%3E", "%22%27%60%29%28%2B-*~%3C%3E@")) {
            Guest.Reply reply = product.guest().get("/courses?q=" + typed);
            assertEquals(200, reply.status(), typed);
            assertFalse(reply.text().contains("<script>alert"), typed);
            assertFalse(reply.text().contains("value=\"49\""), typed);
        }
    }
}
