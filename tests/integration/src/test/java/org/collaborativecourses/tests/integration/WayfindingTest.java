package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** A newcomer is told where they are, why, and in a language that they read. */
class WayfindingTest {

    private static final String LOCKED = "#lock";

    private final RunningProduct product = RunningProduct.shared();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);

    @Test
    void loggingInSaysWhatItOpens() {
        Guest guest = product.guest();
        String path = "/courses/" + course.key();
        assertTrue(guest.get("/login?next=" + path + "/welcome")
                .text()
                .contains("Log in to open: <strong><bdi lang=\"en\">Start here"));
        assertTrue(guest.get("/login?next=" + path).text().contains("<bdi lang=\"en\">Monitoring Inclusive Education"));
        assertFalse(guest.get("/login?next=/my").text().contains("Log in to open"));
        assertFalse(guest.get("/login?next=/courses/none/such").text().contains("Log in to open"));
    }

    @Test
    void theWayOnSaysWhileItIsNotOpen() {
        Study study = Study.begin(product.newMember("Looks ahead"), course);
        assertTrue(wayOn(study, "start-check").contains(LOCKED), "what comes next waits for the first page");
        study.guest().get(study.page("welcome"));
        study.complete(course.items().get(0));
        assertFalse(wayOn(study, "start-check").contains(LOCKED));
    }

    @Test
    void aResultSaysWhatComesNextWaitsForAndLeadsToWhatIsOpen() {
        Guest guest = product.newMember("Passes out of order");
        Study study = Study.begin(guest, course);
        study.mandatory().stream()
                .filter(it -> !it.key().equals("quiz-visits"))
                .takeWhile(it -> !it.key().equals("final-check"))
                .forEach(study::complete);
        String result = result(guest, study.page("quiz-advocacy"));
        String next = result.substring(result.indexOf(LOCKED), result.indexOf("<h2", result.indexOf(LOCKED)));
        assertTrue(next.contains(study.page("final-check")), "what comes next in the course");
        assertTrue(next.contains(study.page("quiz-visits")), "what it waits for");
        assertTrue(next.contains("class=\"button primary \" href=\"" + study.page("quiz-visits")), next);

        study.mandatory().stream().filter(it -> it.key().equals("quiz-visits")).forEach(study::complete);
        result = result(guest, study.page("quiz-advocacy"));
        assertFalse(result.contains(LOCKED), "nothing waits any longer");
        assertTrue(result.contains("class=\"button primary \" href=\"" + study.page("final-check")), result);
    }

    private static String result(Guest guest, String quiz) {
        return guest.get(quiz + "/attempts/1/review").text();
    }

    private static String wayOn(Study study, String item) {
        String page = study.guest().get(study.page(item)).text();
        return page.substring(page.indexOf("class=\"pager\""), page.indexOf("</nav>", page.indexOf("class=\"pager\"")));
    }

    @Test
    void theLanguageOfAnAttemptChangesInItsMiddleAndEveryAnswerStays() {
        Study study = Study.beginAt("quiz-why", product.newMember("Reads French"), course);
        Guest guest = study.guest();
        Study.Started attempt = study.start("quiz-why");
        String path = study.page("quiz-why") + "/attempts/" + attempt.number();
        assertFalse(guest.get(path).text().contains("name=\"read\""), "it is in the reader's language already");
        assertTrue(guest.get(path + "?lang=fr").text().contains("name=\"read\" value=\"fr\""));

        String question = course.rightAnswers("quiz-why").keySet().iterator().next();
        String answer = course.rightAnswers("quiz-why").get(question).get(0);
        Guest.Reply changed = guest.form(
                attempt.api() + "/answers",
                "language",
                "en",
                "q",
                question,
                "was." + question,
                "0",
                "a." + question,
                answer,
                "read",
                "fr");
        assertEquals(303, changed.status(), changed.toString());
        assertTrue(changed.header("Location").endsWith(path), changed.header("Location"));

        String page = guest.get(path).text();
        assertTrue(page.contains("data-language=\"fr\""));
        assertFalse(page.contains("name=\"read\""));
        assertTrue(
                page.contains("data-question=\"" + question + "\"") && page.contains("data-answered=\"true\""), page);
        assertEquals(
                List.of(answer),
                guest.get(attempt.api()).json().findParents("question").stream()
                        .filter(it -> it.get("question").asText().equals(question))
                        .map(it -> it.get("answer").get(0).asText())
                        .toList());
    }

    @Test
    void aCourseThatIsNotInTheReadersLanguageIsShownInTheNextThatTheyReadElseInEnglish() {
        assertEquals("en", shown("ar"));
        assertEquals("en", shown("ar, pt"));
        assertEquals("fr", shown("ar, fr;q=0.5"));
        assertEquals("fr", shown("fr"));
    }

    @Test
    void enrollingNotesTheLanguageThatTheCourseWasShownIn() {
        String course = "mel-training";
        Guest arabic = reader("Reads Arabic, then French", "ar");
        String accepted = "ar, fr;q=0.5, en;q=0.3";
        String page =
                arabic.get("/courses/" + course, "Accept-Language", accepted).text();
        assertTrue(page.contains("name=\"read\" value=\"fr\""), page);
        assertEquals("fr", enrol(arabic, course, accepted));
        assertEquals("en", enrol(reader("Reads neither", "ar"), course, "ar, pt;q=0.5, es;q=0.4"));
        Guest portuguese = reader("Has an Arabic page and a Portuguese profile", "pt");
        portuguese.get("/?lang=ar");
        assertEquals("pt", enrol(portuguese, "planning-inclusive-education", "en"));
    }

    private Guest reader(String name, String language) {
        Guest guest = product.newMember(name);
        product.store().write("UPDATE person SET language = ? WHERE name = ?", language, name);
        return guest;
    }

    /** @return the code of the language that it is read in from now on */
    private static String enrol(Guest guest, String course, String accepted) {
        return guest.send(
                        "POST",
                        Guest.API + "/courses/" + course + "/enrolment",
                        "application/json",
                        "{}",
                        "Accept",
                        "application/json",
                        "X-CSRF",
                        guest.token(),
                        "Accept-Language",
                        accepted)
                .json()
                .get("language")
                .asText();
    }

    /** In which language the course that is written in French is shown to a browser that asks for these. */
    private String shown(String accepted) {
        String page = product.guest()
                .get("/courses/mel-training", "Accept-Language", accepted)
                .text();
        return page.replaceAll("(?s).*<h1 lang=\"(..)\".*", "$1");
    }
}
