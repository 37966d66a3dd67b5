package org.collaborativecourses.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.collaborativecourses.collaborative.CollaborativeDeskService;
import org.collaborativecourses.collaborative.CollaborativeDetail;
import org.collaborativecourses.collaborative.CollaborativeFacts;
import org.collaborativecourses.collaborative.NewResponsibility;
import org.collaborativecourses.course.PublishingService;
import org.collaborativecourses.offering.Entry;
import org.collaborativecourses.offering.OfferingService;
import org.collaborativecourses.offering.OfferingTerms;
import org.collaborativecourses.offering.PlaceService;
import org.collaborativecourses.organisation.DirectoryService;
import org.collaborativecourses.organisation.OrganisationDeskService;
import org.collaborativecourses.organisation.OrganisationFacts;
import org.collaborativecourses.report.Dimension;
import org.collaborativecourses.report.MatrixQuery;
import org.collaborativecourses.report.ReportService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Language;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days without a time, in a container that does not live in UTC: in the archive that ships. */
@ArquillianTest
class DayIT {

    private static final String COURSE = "telling-days";
    private static final ZoneId LEARNER = ZoneId.of("Pacific/Kiritimati");
    private static final LocalDate DUE = LocalDate.of(2090, 6, 30);

    @Inject
    private PublishingService publishing;

    @Inject
    private OrganisationDeskService organisations;

    @Inject
    private DirectoryService people;

    @Inject
    private CollaborativeDeskService collaboratives;

    @Inject
    private OfferingService offerings;

    @Inject
    private PlaceService places;

    @Inject
    private ReportService reports;

    @Inject
    private Clock clock;

    @Inject
    private Tables tables;

    private final String key = "day-" + UUID.randomUUID().toString().substring(0, 8);
    private LocalDate today;
    private long desk;
    private long me;

    @Deployment
    static WebArchive whatShips() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("container.war")))
                .addClasses(
                        MovableClock.class,
                        TestDoor.class,
                        Tables.class,
                        TimeIT.class,
                        ReminderTime.class,
                        DayIT.class);
    }

    @BeforeEach
    void aCollaborativeOfOneOrganisation() throws Exception {
        assertEquals("Europe/Berlin", ZoneId.systemDefault().getId());
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        desk = person();
        me = person();
        publishing.load(TimeIT.course(COURSE), true);
        OrganisationFacts facts = new OrganisationFacts(key, "", "cso", "", "", Set.of(), "");
        organisations.create(desk, key, facts);
        organisations.create(desk, key + "-parent", facts);
        collaboratives.create(desk, key, facts());
    }

    private CollaborativeFacts facts() {
        return new CollaborativeFacts(
                key,
                List.of("gender-and-social-inclusion"),
                "grantee",
                "active",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private long person() throws SQLException {
        String email = UUID.randomUUID() + "@example.org";
        tables.write(
                "INSERT INTO person (email, email_key, name, language, time_zone, created_at, confirmed_at) VALUES ('"
                        + email + "', '" + email + "', 'Nyasha', 'en', '" + LEARNER
                        + "', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        return tables.number("SELECT id FROM person WHERE email = '" + email + "'");
    }

    @Test
    void whoBelongsWhereSinceADayDoesSoSinceThatDay() throws Exception {
        LocalDate from = today.minusDays(20);
        LocalDate to = today.plusDays(20);
        organisations.join(desk, key, key + "-parent", from, to);
        people.affiliate(desk, me, key, from, null);
        collaboratives.entrust(desk, key, new NewResponsibility("lead", key, "", "", "", from, to));
        collaboratives.addParticipant(desk, key, key, from);
        assertEquals(
                from + " " + to,
                tables.text(
                        "SELECT CONCAT(m.from_date, ' ', m.to_date) FROM organisation_membership m JOIN organisation o"
                                + " ON o.id = m.member_id WHERE o.okey = '" + key + "'"));
        assertEquals(
                from.toString(),
                tables.text("SELECT CAST(from_date AS CHAR) FROM affiliation WHERE person_id = " + me));
        assertEquals(
                from + " " + to,
                tables.text("SELECT CONCAT(r.from_date, ' ', r.to_date) FROM responsibility r JOIN collaborative c"
                        + " ON c.id = r.collaborative_id WHERE c.ckey = '" + key + "'"));
        assertEquals(
                from.toString(),
                tables.text("SELECT CAST(p.from_date AS CHAR) FROM participation p JOIN collaborative c"
                        + " ON c.id = p.collaborative_id WHERE c.ckey = '" + key + "'"));
        var membership = organisations.get(key).memberOf().get(0);
        assertEquals(from, membership.from());
        assertEquals(to, membership.to());
        assertEquals(
                from, people.get(Reach.EVERYTHING, me).affiliations().get(0).from());
        CollaborativeDetail collaborative = collaboratives.get(key);
        assertEquals(from, collaborative.current().get(0).from());
        assertEquals(to, collaborative.current().get(0).to());
        assertEquals(1, collaboratives.on(collaborative, from).size());
        assertEquals(0, collaboratives.on(collaborative, from.minusDays(1)).size());
        collaboratives.endParticipant(desk, key, key, today);
        assertEquals(1, collaboratives.on(collaborative, today.minusDays(1)).size());
        assertEquals(0, collaboratives.on(collaborative, today).size());
    }

    @Test
    void aDueDayEndsWhereTheLearnerLives() throws Exception {
        people.affiliate(desk, me, key, today, null);
        collaboratives.addParticipant(desk, key, key, today);
        long offering = offerings.offer(
                desk, Reach.EVERYTHING, key, COURSE, new OfferingTerms(true, Entry.OPEN, null, null, DUE, null));
        assertTrue(places.accept(me, offering, List.of(Language.EN), LEARNER));
        assertEquals(DUE, offerings.get(Reach.EVERYTHING, offering).terms().dueOn());
        assertEquals(DUE.toString(), tables.text("SELECT CAST(due_on AS CHAR) FROM offering WHERE id = " + offering));
        assertEquals(
                "2090-06-30 09:59:59",
                tables.text("SELECT DATE_FORMAT(due_at, '%Y-%m-%d %H:%i:%s') FROM enrolment WHERE person_id = " + me));
    }

    @Test
    void aReportOfADayCountsWhoTookPartOnIt() throws Exception {
        people.affiliate(desk, me, key, today.minusDays(3), null);
        collaboratives.addParticipant(desk, key, key, today.minusDays(3));
        long offering = offerings.offer(
                desk, Reach.EVERYTHING, key, COURSE, new OfferingTerms(false, Entry.OPEN, null, null, null, null));
        places.accept(me, offering, List.of(Language.EN), LEARNER);
        tables.write("UPDATE enrolment SET enrolled_at = enrolled_at - INTERVAL 10 DAY WHERE person_id = " + me);
        assertEquals(0, enrolledOn(today.minusDays(4)));
        assertEquals(1, enrolledOn(today.minusDays(3)));
        assertEquals(1, enrolledOn(null));
    }

    private int enrolledOn(LocalDate day) {
        MatrixQuery query =
                new MatrixQuery(Dimension.COURSE, Dimension.COUNTRY, Map.of(Dimension.COLLABORATIVE, key), day, 30);
        return reports.matrix(Reach.EVERYTHING, query, Language.EN).total().enrolled();
    }
}
