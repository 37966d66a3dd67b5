package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.Answering;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/**
 * {@code kill -9} while learners answer: whatever was acknowledged is there when it stands again. Once each, of the
 * application and of the database; {@code mvn -Pload verify -Dload.run=kills} does it fifty times, the launcher too. It is
 * the product of all tests here: the tests after it look whether it is well again.
 */
@DisabledIfEnvironmentVariable(named = "PRODUCT_URL", matches = ".+", disabledReason = "what runs there is not killed")
class KilledTest {

    private static final int LEARNERS = 4;
    private static RunningProduct product;
    private static CourseKnowledge course;
    private static String quiz;

    @BeforeAll
    static void thereIsAQuiz() {
        product = RunningProduct.shared();
        course = CourseKnowledge.of(CourseKnowledge.MONITORING);
        quiz = course.quizzes().stream()
                .filter(ItemOutline::mandatory)
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    void whatWasAcknowledgedSurvivesTheEndOfTheApplicationAndOfTheDatabase() {
        List<Answering.Learner> learners = IntStream.range(0, LEARNERS)
                .mapToObj(it -> Study.beginAt(quiz, product.newMember("Answers while it is killed"), course))
                .map(study -> new Answering.Learner(List.of(study), study.start(quiz)))
                .toList();
        for (Runnable kill : List.<Runnable>of(product::killApplication, product::killDatabase)) {
            Answering answering = Answering.begin(learners, quiz, false);
            kill.run();
            answering.end();
            product.run();
            answering.verify(product.store());
        }
        // The login is still good, and the attempt goes on where it was.
        Answering.Learner any = learners.get(0);
        Study study = any.nodes().get(0);
        assertEquals(any.attempt().id(), study.start(quiz).id());
        assertEquals(200, study.submit(any.attempt()).status());
    }
}
