package org.collaborativecourses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Mailbox;
import org.junit.jupiter.api.Test;

/** Somebody who has never been here, from the first visit to a certificate that a stranger can check. */
class MemberJourney {

    private static final String PASSWORD = "rain on the tin roof";
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);
    private final String email = UUID.randomUUID().toString().substring(0, 8) + "@example.org";

    @Test
    void takesACourseOnAPhoneLosesTheNetworkComesBackOnAnotherDeviceAndGetsACertificate() {
        ItemOutline quiz = lastMandatoryQuizOfFirstModule();
        Map<String, List<String>> given = new LinkedHashMap<>();
        try (Device phone = Device.phone()) {
            Learner learner = findsCourseRegistersAndEnrols(phone);
            for (ItemOutline item : course.items().subList(0, course.items().indexOf(quiz))) {
                learner.complete(item);
            }
            learner.open(quiz);
            learner.startQuiz();
            answersWithTheNetworkGoneInTheMiddle(phone, learner, quiz, given);
            phone.assertNoComplaints();
        }
        try (Device laptop = Device.laptop()) {
            logIn(laptop);
            resumesWhereSheStopped(laptop, quiz, given);
            completesEverything(laptop, quiz);
            String code = findsHerCertificate(laptop, "Chipo Ndlovu");
            laptop.assertNoComplaints();
            aStrangerChecks(code, "Chipo Ndlovu");
        }
    }

    @Test
    void takesTheSameCourseWithoutJavaScript() {
        try (Device phone = Device.phoneWithoutJavaScript()) {
            Learner learner = findsCourseRegistersAndEnrols(phone);
            course.items().stream().filter(ItemOutline::mandatory).forEach(learner::complete);
            aStrangerChecks(findsHerCertificate(phone, "Chipo Ndlovu"), "Chipo Ndlovu");
        }
    }

    private ItemOutline lastMandatoryQuizOfFirstModule() {
        return course.quizzes().stream()
                .filter(ItemOutline::mandatory)
                .findFirst()
                .orElseThrow();
    }

    private Learner findsCourseRegistersAndEnrols(Device phone) {
        phone.open("/");
        phone.find("#q").fill("monitoring inclusive education");
        phone.clickAndWait(phone.find("form[role=search] button[type=submit]").first());
        assertTrue(phone.path().startsWith("/courses?"), phone.path());
        phone.clickAndWait(phone.find("main a")
                .getByText(course.title())
                .or(phone.find("a[href='/courses/" + course.key() + "']"))
                .first());
        assertThat(phone.find("h1")).hasText(course.title());
        phone.clickAndWait(phone.find("main a[href^='/register']").first());
        phone.find("#name").fill("Chipo Ndlovu");
        phone.find("#email").fill(email);
        phone.find("#password").fill(PASSWORD);
        phone.clickAndWait(phone.find("main form button:not([type=button])"));
        assertTrue(phone.path().startsWith("/register?sent"), phone.path());
        phone.open(Mailbox.linkTo(email, "confirm"));
        phone.find("#password").fill(PASSWORD);
        phone.clickAndWait(phone.find("main form button:not([type=button])"));
        assertEquals("/courses/" + course.key(), phone.path());
        phone.clickAndWait(phone.find("form[action$='/enrolment'] button"));
        return new Learner(phone, course);
    }

    private void answersWithTheNetworkGoneInTheMiddle(
            Device phone, Learner learner, ItemOutline quiz, Map<String, List<String>> given) {
        Map<String, List<String>> right = course.rightAnswers(quiz.key());
        List<String> questions = learner.questions();
        List<String> whileAway = new ArrayList<>();
        for (int i = 0; i < questions.size() - 1; i++) {
            String question = questions.get(i);
            boolean away = i >= 1 && i <= 3;
            phone.context().setOffline(away);
            learner.answer(question, right.get(question));
            given.put(question, right.get(question));
            if (away) {
                learner.awaitChip(question, "here");
                whileAway.add(question);
            } else {
                learner.awaitChip(question, "received");
            }
        }
        phone.context().setOffline(false);
        whileAway.forEach(question -> learner.awaitChip(question, "received"));
    }

    private void logIn(Device device) {
        device.open("/login");
        device.find("#email").fill(email);
        device.find("#password").fill(PASSWORD);
        device.clickAndWait(device.find("main form[action$='/login'] button:not([type=button])"));
        assertEquals("/my", device.path());
    }

    private void resumesWhereSheStopped(Device laptop, ItemOutline quiz, Map<String, List<String>> given) {
        laptop.clickAndWait(laptop.find("section[aria-labelledby=next] a.button"));
        assertEquals("/courses/" + course.key() + "/" + quiz.key(), laptop.path());
        Learner learner = new Learner(laptop, course);
        learner.startQuiz();
        given.forEach((question, values) -> assertEquals(values, learner.shownAnswer(question), question));
    }

    private void completesEverything(Device laptop, ItemOutline quiz) {
        Learner learner = new Learner(laptop, course);
        learner.answerAll(quiz.key());
        learner.submit();
        assertTrue(laptop.path().endsWith("/review"), laptop.path());
        List<ItemOutline> rest = course.items()
                .subList(course.items().indexOf(quiz) + 1, course.items().size());
        rest.stream().filter(ItemOutline::mandatory).forEach(learner::complete);
    }

    private String findsHerCertificate(Device device, String name) {
        device.open("/my");
        Locator certificate = device.find("#certificates h3 a");
        assertThat(certificate).hasCount(1);
        String address = certificate.getAttribute("href");
        device.clickAndWait(certificate);
        assertThat(device.find("main")).containsText(name);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void aStrangerChecks(String code, String name) {
        try (Device stranger = Device.phone()) {
            stranger.open("/certificates/" + code);
            assertThat(stranger.find("main")).containsText(name);
            assertThat(stranger.find("main")).containsText(course.title());
            APIResponse pdf = stranger.context().request().get(stranger.page().url() + ".pdf");
            assertEquals(200, pdf.status());
            assertEquals("%PDF", new String(pdf.body(), 0, 4, StandardCharsets.ISO_8859_1));
            stranger.assertNoComplaints();
        }
    }
}
