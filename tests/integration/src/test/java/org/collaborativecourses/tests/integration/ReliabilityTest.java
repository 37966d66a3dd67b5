package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two tabs, a double click, answers that race: nothing lost, nothing twice. */
class ReliabilityTest {

    private static RunningProduct product;
    private static Store store;
    private static CourseKnowledge course;
    private static String quiz;
    private static String question;
    private static ExecutorService threads;

    @BeforeAll
    static void thereIsAQuiz() {
        product = RunningProduct.shared();
        store = product.store();
        course = CourseKnowledge.of(CourseKnowledge.MONITORING);
        quiz = course.quizzes().stream()
                .filter(ItemOutline::mandatory)
                .findFirst()
                .orElseThrow()
                .key();
        question = course.rightAnswers(quiz).keySet().iterator().next();
        threads = Executors.newFixedThreadPool(16);
    }

    @AfterAll
    static void threadsEnd() {
        threads.shutdownNow();
    }

    private static Study atTheQuiz(String name) {
        Study study = Study.begin(product.newMember(name), course);
        study.mandatory().stream().takeWhile(it -> !it.key().equals(quiz)).forEach(study::complete);
        return study;
    }

    private static <T> List<T> together(List<Callable<T>> tasks) {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> List<T> together(int times, Callable<T> task) {
        return together(java.util.Collections.nCopies(times, task));
    }

    @Test
    void sixteenStartsAtOnceMakeOneOpenAttempt() {
        Study study = atTheQuiz("Double click");
        for (int round = 0; round < 12; round++) {
            List<Guest.Reply> replies = together(
                    16, () -> study.guest().json("POST", study.api() + "/items/" + quiz + "/attempts", Map.of()));
            List<Long> ids = replies.stream()
                    .peek(it -> assertEquals(200, it.status(), it.toString()))
                    .map(it -> it.json().get("attempt").asLong())
                    .distinct()
                    .toList();
            assertEquals(1, ids.size(), ids.toString());
            long enrolment = store.number("SELECT enrolment_id FROM attempt WHERE id = ?", ids.get(0));
            assertEquals(
                    1, store.number("SELECT COUNT(*) FROM attempt WHERE enrolment_id = ? AND open = 1", enrolment));
            assertEquals(
                    round + 1,
                    store.number(
                            "SELECT COUNT(*) FROM attempt WHERE enrolment_id = ? AND item_key = ?", enrolment, quiz));
            assertEquals(
                    200,
                    study.guest()
                            .json("POST", Guest.API + "/attempts/" + ids.get(0) + "/submission", Map.of())
                            .status());
        }
    }

    @Test
    void theSameAnswerTwiceIsOneAndAnOlderOneNeverComesBack() {
        Study study = atTheQuiz("Out of order");
        Study.Started attempt = study.start(quiz);
        assertEquals(200, study.answer(attempt, question, 2, List.of("1")).status());
        assertEquals(200, study.answer(attempt, question, 2, List.of("1")).status());
        Guest.Reply late = study.answer(attempt, question, 1, List.of("0"));
        assertEquals(200, late.status());
        assertEquals(2, late.json().get("sequence").asLong());
        assertEquals("[\"1\"]", stored(attempt));
        List<Guest.Reply> replies = together(java.util.stream.LongStream.rangeClosed(3, 42)
                .mapToObj(number -> (Callable<Guest.Reply>)
                        () -> study.answer(attempt, question, number, List.of(String.valueOf(number % 4))))
                .toList());
        replies.forEach(it -> assertEquals(200, it.status(), it.toString()));
        assertEquals("[\"2\"]", stored(attempt));
        assertEquals(
                42,
                store.number(
                        "SELECT sequence FROM response WHERE attempt_id = ? AND question_id = ?",
                        attempt.id(),
                        question));
    }

    private static String stored(Study.Started attempt) {
        return store.value(
                "SELECT answer FROM response WHERE attempt_id = ? AND question_id = ?", attempt.id(), question);
    }

    @Test
    void answersThatRaceWithHandingInAreTakenOrRefusedButNeverChangeWhatWasHandedIn() {
        Study study = atTheQuiz("In a hurry");
        for (int round = 0; round < 60; round++) {
            Study.Started attempt = study.start(quiz);
            study.answer(attempt, question, 1, List.of("0"));
            List<Guest.Reply> replies = together(List.of(
                    () -> study.answer(attempt, question, 2, List.of("1")),
                    () -> study.submit(attempt),
                    () -> study.answer(attempt, question, 3, List.of("2"))));
            replies.forEach(it -> assertTrue(Set.of(200, 409).contains(it.status()), it.toString()));
            assertEquals(200, replies.get(1).status(), replies.get(1).toString());
            String handedIn = stored(attempt);
            int expected = replies.get(2).status() == 200 ? 2 : replies.get(0).status() == 200 ? 1 : 0;
            assertEquals("[\"" + expected + "\"]", handedIn, "an acknowledged answer is the one that counts");
            assertEquals(409, study.answer(attempt, question, 9, List.of("3")).status());
            assertEquals(handedIn, stored(attempt));
        }
    }

    @Test
    void eightRequestsThatCompleteACourseAtOnceIssueOneCertificate() {
        for (int round = 0; round < 3; round++) {
            Study study = Study.begin(product.newMember("Completed by eight " + round), course);
            ItemOutline last = study.completeAllButOne();
            Callable<Guest.Reply> finish = finishing(study, last);
            together(8, finish).forEach(it -> assertTrue(it.status() < 500, it.toString()));
            assertEquals(
                    1,
                    store.number(
                            "SELECT COUNT(*) FROM certificate c JOIN person p ON p.id = c.person_id WHERE p.name = ?",
                            "Completed by eight " + round));
            assertTrue(study.guest().get("/my").text().contains("/certificates/"));
        }
    }

    /** The request that completes this item; for a quiz its answers are given before. */
    private static Callable<Guest.Reply> finishing(Study study, ItemOutline item) {
        study.guest().get(study.page(item.key()));
        String address = study.api() + "/items/" + item.key();
        return switch (item.kind()) {
            case QUIZ -> {
                Study.Started attempt = study.start(item.key());
                study.answerAll(attempt, item.key());
                yield () -> study.submit(attempt);
            }
            case TASK, COMMITMENT ->
                () -> study.guest()
                        .json(
                                "POST",
                                address + "/submission",
                                Map.of(
                                        "text",
                                        "Done together",
                                        "dueOn",
                                        java.time.LocalDate.now().plusDays(30).toString()));
            default -> () -> study.guest().json("POST", address + "/done", Map.of("done", true));
        };
    }

    @Test
    void whenTheLoginEndsTheAnswersAreKeptAndTheNextLoginGoesOn() {
        Study study = atTheQuiz("Logged out in the middle");
        Study.Started attempt = study.start(quiz);
        assertEquals(200, study.answer(attempt, question, 1, List.of("1")).status());
        Guest guest = study.guest();
        guest.json("POST", Guest.API + "/my/account/logins/end", Map.of());
        Guest.Reply refused = study.answer(attempt, question, 2, List.of("2"));
        assertTrue(Set.of(401, 403).contains(refused.status()), refused.toString());
        String email = store.value("SELECT email FROM person WHERE name = 'Logged out in the middle' ORDER BY id DESC");
        guest.cookies().clear();
        guest.logIn(email, product.password());
        assertEquals(attempt.id(), study.start(quiz).id());
        assertEquals(
                "1",
                guest.get(attempt.api())
                        .json()
                        .get("questions")
                        .get(0)
                        .get("answer")
                        .get(0)
                        .asText());
        assertEquals(200, study.answer(attempt, question, 2, List.of("2")).status());
    }

    @Test
    void whoLeavesACourseAndComesBackHasLostNothing() {
        Study study = atTheQuiz("Away for a while");
        Study.Started attempt = study.start(quiz);
        study.answer(attempt, question, 1, List.of("1"));
        int before = study.guest()
                .get(study.api() + "/progress")
                .json()
                .get("percent")
                .asInt();
        assertTrue(before > 0);
        study.guest().form(study.api() + "/enrolment/leaving");
        Study again = Study.begin(study.guest(), course);
        assertEquals(
                before,
                again.guest()
                        .get(study.api() + "/progress")
                        .json()
                        .get("percent")
                        .asInt());
        assertEquals(attempt.id(), again.start(quiz).id());
        assertEquals("[\"1\"]", stored(attempt));
    }
}
