package org.collaborativecourses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** An attempt in one window, and a login that ends in another. */
class TwoTabsJourney {

    private final RunningProduct product = RunningProduct.shared();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);
    private final String quiz = course.quizzes().stream()
            .filter(ItemOutline::mandatory)
            .findFirst()
            .orElseThrow()
            .key();

    @Test
    void anAnswerGivenAfterALogoutInAnotherWindowWaitsAndIsSentAfterTheNextLogin() {
        String email = product.store().addPerson("Reads in two windows", "member");
        Study study = Study.beginAt(quiz, product.guest().logIn(email, product.password()), course);
        Study.Started attempt = study.start(quiz);
        try (Device laptop = Device.laptop().as(study.guest())) {
            String path = study.page(quiz) + "/attempts/" + attempt.number();
            laptop.open(path);
            Learner learner = new Learner(laptop, course);
            List<String> questions = learner.questions();
            answer(learner, questions.get(0));
            learner.awaitChip(questions.get(0), "received");

            Page other = laptop.context().newPage();
            logOut(other);
            answer(learner, questions.get(1));
            learner.awaitChip(questions.get(1), "here");
            assertThat(laptop.find("#saving")).containsText("You are no longer logged in");

            laptop.clickAndWait(laptop.find("#saving a"));
            assertTrue(laptop.path().startsWith("/login?next="), laptop.path());
            laptop.find("#email").fill(email);
            laptop.find("#password").fill(product.password());
            laptop.clickAndWait(laptop.find("main form[action$='/login'] button:not([type=button])"));
            assertEquals(path, laptop.path());
            learner.awaitChip(questions.get(1), "received");
            assertEquals(2, answers(attempt));
        }
    }

    @Test
    void anAnswerGivenWithTheTokenOfTheLoginBeforeIsSentWithTheNewOne() {
        String email = product.store().addPerson("Logs out and in again", "member");
        Study study = Study.beginAt(quiz, product.guest().logIn(email, product.password()), course);
        Study.Started attempt = study.start(quiz);
        try (Device laptop = Device.laptop().as(study.guest())) {
            laptop.open(study.page(quiz) + "/attempts/" + attempt.number());
            Learner learner = new Learner(laptop, course);
            List<String> questions = learner.questions();
            answer(learner, questions.get(0));
            learner.awaitChip(questions.get(0), "received");

            Page other = laptop.context().newPage();
            logOut(other);
            logIn(other, email);
            answer(learner, questions.get(1));
            learner.awaitChip(questions.get(1), "received");
            assertEquals(2, answers(attempt));
            for (String question : questions) {
                answer(learner, question);
            }
            learner.submit();
            assertTrue(laptop.path().endsWith("/review"), "forms have the new token too: " + laptop.path());
        }
    }

    @Test
    void anAnswerIsNotSentAsSomebodyElse() {
        Study study = Study.beginAt(quiz, product.newMember("Left the window open"), course);
        Study.Started attempt = study.start(quiz);
        try (Device laptop = Device.laptop().as(study.guest())) {
            laptop.open(study.page(quiz) + "/attempts/" + attempt.number());
            Learner learner = new Learner(laptop, course);
            String question = learner.questions().get(0);
            Page other = laptop.context().newPage();
            logOut(other);
            logIn(other, product.store().addPerson("Sits down at the same computer", "member"));
            answer(learner, question);
            assertThat(laptop.find("#saving a")).isVisible();
            learner.awaitChip(question, "here");
            assertEquals(0, answers(attempt));
        }
    }

    private void answer(Learner learner, String question) {
        learner.answer(question, course.rightAnswers(quiz).get(question));
    }

    private long answers(Study.Started attempt) {
        return product.store()
                .number("SELECT COUNT(*) FROM response WHERE attempt_id = ? AND answer <> '[]'", attempt.id());
    }

    private void logOut(Page page) {
        page.navigate(product.address() + "/my");
        page.locator("header details.menu").last().locator("summary").click();
        page.locator("form[action$='/logout'] button").click();
        page.waitForURL("**/login?done=out");
    }

    private void logIn(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(product.password());
        page.locator("main form[action$='/login'] button:not([type=button])").click();
        page.waitForURL("**/my");
    }
}
