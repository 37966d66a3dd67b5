package org.collaborativecourses.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.course.CourseDeskService;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.CourseSettings;
import org.collaborativecourses.course.Loaded;
import org.collaborativecourses.course.PublishingService;
import org.collaborativecourses.coursefolder.CourseFolder;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.enrolment.WrongEnrolmentKeyException;
import org.collaborativecourses.programme.ProgrammeDeskService;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.quiz.TooEarlyException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.RefusedException;
import org.collaborativecourses.shared.TooManyException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What depends on time, in the archive that ships. */
@ArquillianTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimeIT extends ReminderTime {

    private static final List<Language> ENGLISH = List.of(Language.EN);
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

    @Inject
    private CourseDeskService desk;

    @Inject
    private Tables tables;

    @Inject
    private ProgrammeDeskService programmeDesk;

    @Inject
    private ProgrammeService programmes;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/courses")
    private DataSource dataSource;

    @Deployment
    static WebArchive whatShips() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("container.war")))
                .addClasses(MovableClock.class, TestDoor.class, Tables.class, ReminderTime.class, TimeIT.class);
    }

    static CourseContent course(String key, String... moreItems) throws IOException {
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
                certificate: {months: 12}
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
        enrolments.enrol(me, COURSE, null, ENGLISH, ZoneOffset.UTC);
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
    void aProgrammeThatIsTakenBackIsOfferedToNobody() throws Exception {
        var texts = Map.of(Language.EN, new ProgrammeOutline.ProgrammeText("Taken back", "Never"));
        ProgrammeOutline wanted = new ProgrammeOutline("taken-back", false, null, texts, List.of());
        transaction.begin();
        programmeDesk.take(List.of(wanted));
        assertTrue(programmes.outlines().contains(wanted));
        transaction.rollback();
        assertTrue(!programmes.outlines().contains(wanted));
    }

    @Test
    void aChangedFolderMakesADraftOrANewRevisionAndProgressStays() throws Exception {
        String key = "telling-more";
        assertEquals(
                Loaded.Outcome.PUBLISHED, publishing.load(course(key), true).outcome());
        assertEquals(
                Loaded.Outcome.UNCHANGED, publishing.load(course(key), true).outcome());
        long me = learner();
        enrolments.enrol(me, key, null, ENGLISH, ZoneOffset.UTC);
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
        enrolments.enrol(me, key, null, ENGLISH, ZoneOffset.UTC);
        progress.openIfEnrolled(me, key, "reading");
        enrolments.leave(me, key);
        MovableClock.goOn(Duration.ofDays(365));
        enrolments.enrol(me, key, null, ENGLISH, ZoneOffset.UTC);
        assertTrue(progress.course(me, key).progress().item("reading").complete());
    }

    private String stored(String column, long person) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT DATE_FORMAT(" + column + ", '%Y-%m-%d %H:%i:%s') FROM enrolment WHERE person_id = ?")) {
            select.setLong(1, person);
            try (var rows = select.executeQuery()) {
                assertTrue(rows.next());
                return rows.getString(1);
            }
        }
    }

    /** The JVM of this container is in Berlin: what stands in the table is UTC all the same, and comes back as it was. */
    @Test
    void deadlinesAreRightToTheSecondAtTheGapAndTheFoldOfDaylightSavingInEveryZone() throws Exception {
        assertEquals("Europe/Berlin", ZoneId.systemDefault().getId());
        String key = "telling-in-time";
        publishing.load(course(key), true);
        desk.settle(key, CourseSettings.of("", "1"));
        String[][] cases = {
            {"2037-03-28T12:00:00Z", "Europe/Berlin", "2037-03-29 21:59:59"},
            {"2037-03-28T12:00:00Z", "Africa/Harare", "2037-03-29 21:59:59"},
            // In Berlin there is no such hour on that day: 02:29:59.
            {"2037-03-28T12:00:00Z", "America/Noronha", "2037-03-30 01:59:59"},
            {"2037-10-24T12:00:00Z", "Europe/Berlin", "2037-10-25 22:59:59"},
            {"2037-10-24T12:00:00Z", "Asia/Kathmandu", "2037-10-25 18:14:59"},
            {"2037-10-24T12:00:00Z", "America/Lima", "2037-10-26 04:59:59"},
            {"2037-10-24T12:00:00Z", "Pacific/Apia", "2037-10-26 10:59:59"},
        };
        for (String[] it : cases) {
            MovableClock.goOnTo(Instant.parse(it[0]));
            long me = learner();
            enrolments.enrol(me, key, null, ENGLISH, ZoneId.of(it[1]));
            assertEquals(it[2], stored("due_at", me), it[1]);
            assertEquals(
                    it[0].substring(0, 16).replace('T', ' '),
                    stored("enrolled_at", me).substring(0, 16),
                    it[1]);
            Instant due = enrolments.find(me, key).orElseThrow().dueAt();
            assertEquals(Instant.parse(it[2].replace(' ', 'T') + "Z"), due, it[1]);
        }
    }

    /** 02:30 UTC of that day is a time that Berlin skips. */
    @Test
    void anAttemptThatEndsInTheGapOfTheServersZoneEndsInTime() throws Exception {
        String key = "telling-the-gap";
        publishing.load(course(key), true);
        long me = learner();
        MovableClock.goOnTo(Instant.parse("2038-03-28T02:25:00Z"));
        enrolments.enrol(me, key, null, ENGLISH, ZoneOffset.UTC);
        StartedAttempt attempt = attempts.start(me, key, "in-time");
        MovableClock.goOn(Duration.ofMinutes(9));
        expiry.closeOverdue();
        assertEquals(
                AttemptState.IN_PROGRESS,
                quizzes.attempt(me, attempt.id(), Language.EN).state());
        MovableClock.goOn(Duration.ofMinutes(3));
        expiry.closeOverdue();
        assertEquals(
                AttemptState.FINISHED,
                quizzes.attempt(me, attempt.id(), Language.EN).state());
    }

    @Test
    void anOlderFolderNeitherUndoesWhatIsPublishedNorTheDraftThatWaits() throws Exception {
        String key = "telling-twice";
        publishing.load(course(key), true);
        publishing.load(course(key, "minutes"), true);
        publishing.load(course(key, "minutes", "seconds"), false);
        assertEquals(Loaded.Outcome.OUTDATED, publishing.load(course(key), true).outcome());
        assertEquals(
                Loaded.Outcome.OUTDATED, publishing.load(course(key), false).outcome());
        assertEquals(
                Loaded.Outcome.UNCHANGED,
                publishing.load(course(key, "minutes"), true).outcome());
        assertTrue(courses.getPublished(key).outline().findItem("minutes").isPresent());
        assertTrue(desk.get(key, Language.EN).draft().isPresent());
        assertThrows(RefusedException.class, () -> publishing.publishDraft(key, 2));
        publishing.publishDraft(key, 3);
        assertTrue(courses.getPublished(key).outline().findItem("seconds").isPresent());
        assertTrue(desk.get(key, Language.EN).draft().isEmpty());
    }

    @Test
    void whoGuessesEnrolmentKeysIsStopped() throws Exception {
        String key = "telling-few";
        publishing.load(course(key), true);
        desk.settle(key, CourseSettings.of("green goats", ""));
        long me = learner();
        for (int i = 0; i < 10; i++) {
            String guess = "guess " + i;
            assertThrows(
                    WrongEnrolmentKeyException.class, () -> enrolments.enrol(me, key, guess, ENGLISH, ZoneOffset.UTC));
        }
        assertThrows(TooManyException.class, () -> enrolments.enrol(me, key, "green goats", ENGLISH, ZoneOffset.UTC));
        long other = learner();
        assertTrue(enrolments
                .enrol(other, key, " green goats ", ENGLISH, ZoneOffset.UTC)
                .active());
        desk.settle(key, CourseSettings.NONE);
        assertTrue(
                enrolments.enrol(learner(), key, null, ENGLISH, ZoneOffset.UTC).active());
    }

    @Test
    void anAttemptThatWasOpenWhenItsOwnerClosedTheAccountEndsAndCertifiesNobody() throws Exception {
        String key = "telling-no-more";
        publishing.load(course(key), true);
        long me = learner();
        enrolments.enrol(me, key, null, ENGLISH, ZoneOffset.UTC);
        progress.openIfEnrolled(me, key, "reading");
        StartedAttempt attempt = attempts.start(me, key, "in-time");
        attempts.answer(me, attempt.id(), answer("q-noon", "true"));
        attempts.answer(me, attempt.id(), answer("q-night", "false"));
        tables.write("UPDATE person SET closed_at = created_at, name = '' WHERE id = " + me);
        MovableClock.goOn(Duration.ofMinutes(12));
        expiry.closeOverdue();
        assertEquals(
                AttemptState.FINISHED,
                quizzes.attempt(me, attempt.id(), Language.EN).state());
        assertEquals(0, tables.number("SELECT COUNT(*) FROM certificate WHERE person_id = " + me));
    }

    @Test
    void aLanguageThatARevisionDropsIsNoLongerFound() throws Exception {
        String key = "telling-less";
        publishing.load(course(key), true);
        tables.write("INSERT INTO course_search SELECT id, 'fr', 'zmizelo', 'zmizelo' FROM course WHERE course_key = '"
                + key + "'");
        publishing.load(course(key, "minutes"), true);
        assertEquals(
                1,
                tables.number(
                        "SELECT COUNT(*) FROM course_search s JOIN course c ON c.id = s.course_id WHERE c.course_key = '"
                                + key + "'"));
    }
}
