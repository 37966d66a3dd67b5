package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** Quizzes that are marked question by question: at once, or with hints and further tries; by script and by plain form. */
class BehavioursTest {

    private static final String IMMEDIATE = "quiz-why";
    private static final String SINGLE = "q-why-resource-room";
    private static final String INTERACTIVE = "quiz-indicators";
    private static final String WITH_A_HINT = "q-indicators-sand";
    private static final String HINT = "Which indicator would have seen the sand";

    private final RunningProduct product = RunningProduct.shared();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);

    private static JsonNode question(Study study, Study.Started attempt, String id) {
        for (JsonNode question : study.guest().get(attempt.api()).json().get("questions")) {
            if (question.get("question").asText().equals(id)) {
                return question;
            }
        }
        throw new AssertionError(id + " is not asked");
    }

    private static Guest.Reply check(Study study, Study.Started attempt, String question, int number) {
        return study.guest().json("POST", attempt.api() + "/checks/" + question, Map.of("try", number));
    }

    @Test
    void whatIsMarkedAtOnceIsLockedWithItsFeedback() {
        Study study = Study.beginAt(IMMEDIATE, product.newMember("Sees at once"), course);
        Study.Started attempt = study.start(IMMEDIATE);
        assertEquals(422, check(study, attempt, SINGLE, 1).status(), "there is nothing to mark yet");
        assertEquals(200, study.answer(attempt, SINGLE, 1, List.of("0")).status());
        assertEquals(200, check(study, attempt, SINGLE, 1).status());
        JsonNode marked = question(study, attempt, SINGLE);
        assertTrue(marked.get("closed").asBoolean());
        assertEquals("wrong", marked.get("outcome").asText());
        String page = study.guest()
                .get(study.page(IMMEDIATE) + "/attempts/" + attempt.number())
                .text();
        assertTrue(page.contains("A shared roof is not inclusion."));
        JsonNode late = study.answer(attempt, SINGLE, 2, List.of("2")).json();
        assertFalse(late.get("saved").asBoolean());
        assertTrue(late.get("closed").asBoolean());
        assertEquals("0", question(study, attempt, SINGLE).get("answer").get(0).asText());
    }

    @Test
    void aWrongTryGetsAHintAndTheNextOneCostsAQuarter() {
        Study study = Study.beginAt(INTERACTIVE, product.newMember("Tries again"), course);
        Study.Started attempt = study.start(INTERACTIVE);
        String page = study.page(INTERACTIVE) + "/attempts/" + attempt.number();
        assertFalse(study.guest().get(page).text().contains(HINT));
        study.answer(attempt, WITH_A_HINT, 1, List.of("0"));
        for (int click = 0; click < 2; click++) {
            assertEquals(200, check(study, attempt, WITH_A_HINT, 1).status());
            JsonNode open = question(study, attempt, WITH_A_HINT);
            assertEquals(1, open.get("tries").asInt(), "a double click is one try");
            assertEquals(1, open.get("triesLeft").asInt());
            assertFalse(open.get("closed").asBoolean());
        }
        assertTrue(study.guest().get(page).text().contains(HINT));
        study.answer(attempt, WITH_A_HINT, 2, List.of("3"));
        assertEquals(200, check(study, attempt, WITH_A_HINT, 2).status());
        JsonNode right = question(study, attempt, WITH_A_HINT);
        assertTrue(right.get("closed").asBoolean());
        assertEquals("right", right.get("outcome").asText());
        assertEquals(0.75, right.get("fraction").asDouble(), 0.0001);
    }

    @Test
    void withoutScriptTheSameIsDoneByTheButtonOfTheForm() {
        Study study = Study.beginAt(IMMEDIATE, product.newMember("Without script"), course);
        Study.Started attempt = study.start(IMMEDIATE);
        String page = study.page(IMMEDIATE) + "/attempts/" + attempt.number();
        String was = hidden(study.guest().get(page).text(), "was." + SINGLE);
        String address = attempt.api() + "/checks/" + SINGLE;
        Guest.Reply nothing =
                study.guest().form(address, "q", SINGLE, "was." + SINGLE, was, "try." + SINGLE, "1", "language", "en");
        assertEquals(303, nothing.status(), nothing.toString());
        String asked = nothing.header("Location");
        assertTrue(asked.contains("unanswered=" + SINGLE), asked);
        assertTrue(
                study.guest().get(asked.substring(0, asked.indexOf('#'))).text().contains("role=\"alert\""));
        Guest.Reply checked = study.guest()
                .form(
                        address,
                        "q",
                        SINGLE,
                        "was." + SINGLE,
                        was,
                        "try." + SINGLE,
                        "1",
                        "language",
                        "en",
                        "a." + SINGLE,
                        "2");
        assertEquals(303, checked.status(), checked.toString());
        assertEquals(page + "#q-" + SINGLE, checked.header("Location"));
        assertEquals("right", question(study, attempt, SINGLE).get("outcome").asText());
        assertTrue(study.guest().get(page).text().contains("Right. They learn in a separate place"));
    }

    private static String hidden(String page, String name) {
        Matcher value = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(page);
        assertTrue(value.find(), name);
        return value.group(1);
    }
}
