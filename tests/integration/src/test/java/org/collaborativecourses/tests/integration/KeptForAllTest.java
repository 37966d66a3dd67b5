package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** Parts of pages are drawn once and kept for everybody: nobody sees what is another's in them. */
class KeptForAllTest {

    private final RunningProduct product = RunningProduct.shared();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);
    private final String quiz = course.quizzes().stream()
            .filter(ItemOutline::mandatory)
            .findFirst()
            .orElseThrow()
            .key();
    private final String question =
            course.rightAnswers(quiz).keySet().iterator().next();

    private Study atTheQuiz(String name) {
        Study study = Study.begin(product.newMember(name), course);
        study.mandatory().stream().takeWhile(it -> !it.key().equals(quiz)).forEach(study::complete);
        return study;
    }

    private static String attemptPage(Study study, String quiz, Study.Started attempt) {
        return study.guest()
                .get(study.page(quiz) + "/attempts/" + attempt.number())
                .text();
    }

    @Test
    void anAttemptTellsTheSequencesOfItsOwnLearner() {
        for (long sequence : List.of(1L, 5L)) {
            Study study = atTheQuiz("Counted to " + sequence);
            Study.Started attempt = study.start(quiz);
            assertEquals(
                    200, study.answer(attempt, question, sequence, List.of("0")).status());
            String page =
                    attemptPage(study, quiz, attempt).replace("&quot;", "\"").replace("&#34;", "\"");
            assertTrue(page.contains('"' + question + "\":" + sequence), "sequence " + sequence);
        }
    }

    @Test
    void languageLinksKeepTheQueryOfWhoAsks() {
        Guest guest = product.guest();
        assertTrue(guest.get("/courses?q=harvest").text().contains("q=harvest&amp;lang=fr"));
        String other = guest.get("/courses?q=river").text();
        assertFalse(other.contains("harvest"));
        assertTrue(other.contains("q=river&amp;lang=fr"));
        assertFalse(guest.get("/courses").text().contains("q=river"));
    }

    @Test
    void twoLearnersInDifferentStatesSeeTheirOwnOnEveryPage() {
        Study far = atTheQuiz("Far Ahead Learner");
        Study near = Study.begin(product.newMember("Just Begun Learner"), course);
        String first = course.items().get(0).key();
        List<String> pages =
                List.of("/", "/my", "/my/profile", "/courses", "/courses/" + course.key(), far.page(first));
        for (int round = 0; round < 2; round++) {
            for (String path : pages) {
                String ofFar = far.guest().get(path).text();
                String ofNear = near.guest().get(path).text();
                assertFalse(ofNear.contains("Far Ahead Learner"), path);
                assertFalse(ofFar.contains("Just Begun Learner"), path);
                assertFalse(ofNear.contains(far.guest().token()), path);
                assertFalse(ofFar.contains(near.guest().token()), path);
            }
            assertEquals(percent(far), shownPercent(far));
            assertEquals(percent(near), shownPercent(near));
        }
        assertTrue(percent(far) > percent(near));
    }

    private static int percent(Study study) {
        return study.guest()
                .get(study.api() + "/progress")
                .json()
                .get("percent")
                .asInt();
    }

    private static int shownPercent(Study study) {
        Matcher value = Pattern.compile("<progress value=\"(\\d+)\"")
                .matcher(study.guest().get("/courses/" + study.course().key()).text());
        assertTrue(value.find());
        return Integer.parseInt(value.group(1));
    }
}
