package org.collaborativecourses.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.collaborativecourses.attempt.AttemptExpiry;
import org.collaborativecourses.attempt.AttemptService;
import org.collaborativecourses.attempt.AttemptState;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.attempt.GivenAnswer;
import org.collaborativecourses.attempt.QuizService;
import org.collaborativecourses.attempt.StartedAttempt;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.Loaded;
import org.collaborativecourses.course.PublishingService;
import org.collaborativecourses.coursefolder.CourseFolder;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.quiz.TooEarlyException;
import org.collaborativecourses.shared.Language;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What depends on time, in the archive that ships. */
@ArquillianTest
class TimeIT {

    private static final String COURSE = "telling-the-time";

    @Inject
    private PublishingService publishing;

    @Inject
    private CourseService courses;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private ProgressService progress;

    @Inject
    private AttemptService attempts;

    @Inject
    private QuizService quizzes;

    @Inject
    private AttemptExpiry expiry;

    @Resource(lookup = "java:app/jdbc/courses")
    private DataSource dataSource;

    @Deployment
    static WebArchive whatShips() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("container.war")))
                .addClasses(MovableClock.class, TestDoor.class, TimeIT.class);
    }

    private static CourseContent course(String key, String... moreItems) throws IOException {
        Path folder = Files.createTempDirectory("course").resolve(key);
        Files.createDirectories(folder.resolve("en/hours"));
        String more = String.join(
                "",
                List.of(moreItems).stream().map(it -> "      - " + it + "\n").toList());
        Files.writeString(folder.resolve("course.yaml"), """
                key: %s
                source: en
                languages: [en]
                subthemes: [gender-and-social-inclusion]
                organisations: [gce]
                authors: [Somebody]
                licence: CC-BY-4.0
                access: account
                pass: 50
                completion: {require: all}
                title: {en: Telling the time}
                summary: {en: What the clock says.}
                aims: {en: [Read a clock.]}
                modules:
                  - key: hours
                    title: {en: Hours}
                    items:
                      - reading
                      - in-time
                %s""".formatted(key, more));
        page(folder, "reading");
        for (String item : moreItems) {
            page(folder, item);
        }
        Files.writeString(folder.resolve("en/hours/in-time.gift"), """
                // key: in-time
                // title: In time
                // minutes: 5
                // behaviour: deferred
                // attempts: 3
                // delay: 30 min
                // time-limit: 10 min

                // [id:q-noon]
                ::Noon::At noon it is twelve.{T}

                // [id:q-night]
                ::Night::At midnight it is six.{F}
                """);
        CourseFolder.Reading reading = CourseFolder.read(folder);
        return reading.content()
                .orElseThrow(() -> new AssertionError(reading.errors().toString()));
    }

    private static void page(Path folder, String key) throws IOException {
        Files.writeString(
                folder.resolve("en/hours/" + key + ".md"),
                "---\nkey: " + key + "\ntitle: About " + key + "\nminutes: 2\n---\n\nThe short hand tells the hour.\n");
    }

    private long learner() throws SQLException {
        String email = UUID.randomUUID() + "@example.org";
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO person (email, email_key, name, language, created_at, confirmed_at) VALUES (?, ?,"
                                + " 'Nyasha', 'en', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                        java.sql.Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, email);
            insert.setString(2, email);
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                assertTrue(keys.next());
                return keys.getLong(1);
            }
        }
    }

    private static GivenAnswer answer(String question, String value) {
        return new GivenAnswer(question, 1, List.of(value), Language.EN);
    }

    @Test
    void whenTheTimeRunsOutWhatWasSavedIsMarkedAndTheNextAttemptWaitsForTheDelay() throws Exception {
        publishing.load(course(COURSE), true);
        long me = learner();
        enrolments.enrol(me, COURSE, null, Language.EN);
        StartedAttempt first = attempts.start(me, COURSE, "in-time");
        attempts.answer(me, first.id(), answer("q-noon", "true"));
        MovableClock.goOn(Duration.ofMinutes(9));
        expiry.closeOverdue();
        assertEquals(
                AttemptState.IN_PROGRESS,
                quizzes.attempt(me, first.id(), Language.EN).state());
        MovableClock.goOn(Duration.ofMinutes(3));
        expiry.closeOverdue();
        AttemptView over = quizzes.attempt(me, first.id(), Language.EN);
        assertEquals(AttemptState.FINISHED, over.state());
        assertEquals(50.0, over.percent().doubleValue());
        assertEquals(
                AttemptState.FINISHED,
                attempts.answer(me, first.id(), answer("q-night", "false")).state());
        assertTrue(progress.course(me, COURSE).progress().item("in-time").complete());
        assertThrows(TooEarlyException.class, () -> attempts.start(me, COURSE, "in-time"));
        MovableClock.goOn(Duration.ofMinutes(31));
        assertEquals(2, attempts.start(me, COURSE, "in-time").number());
    }

    @Test
    void aChangedFolderMakesADraftOrANewRevisionAndProgressStays() throws Exception {
        String key = "telling-more";
        assertEquals(
                Loaded.Outcome.PUBLISHED, publishing.load(course(key), true).outcome());
        assertEquals(
                Loaded.Outcome.UNCHANGED, publishing.load(course(key), true).outcome());
        long me = learner();
        enrolments.enrol(me, key, null, Language.EN);
        progress.openIfEnrolled(me, key, "reading");
        assertTrue(progress.course(me, key).progress().item("reading").complete());
        long before = courses.getPublished(key).id();
        assertEquals(
                Loaded.Outcome.DRAFT,
                publishing.load(course(key, "minutes"), false).outcome());
        assertEquals(before, courses.getPublished(key).id());
        Loaded published = publishing.load(course(key, "minutes"), true);
        assertEquals(Loaded.Outcome.PUBLISHED, published.outcome());
        assertEquals(2, published.revision());
        assertTrue(progress.course(me, key).progress().item("reading").complete());
        assertTrue(courses.getPublished(key).outline().findItem("minutes").isPresent());
    }

    @Test
    void whoLeavesAndComesBackAfterAYearHasLostNothing() throws Exception {
        String key = "telling-again";
        publishing.load(course(key), true);
        long me = learner();
        enrolments.enrol(me, key, null, Language.EN);
        progress.openIfEnrolled(me, key, "reading");
        enrolments.leave(me, key);
        MovableClock.goOn(Duration.ofDays(365));
        enrolments.enrol(me, key, null, Language.EN);
        assertTrue(progress.course(me, key).progress().item("reading").complete());
    }
}
