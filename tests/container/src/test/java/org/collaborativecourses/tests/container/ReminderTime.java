package org.collaborativecourses.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collaborativecourses.course.PublishingService;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.privacy.RetentionService;
import org.collaborativecourses.reminder.ReminderDraft;
import org.collaborativecourses.reminder.ReminderService;
import org.collaborativecourses.reminder.ReminderTimer;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Retention;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Days and nights of reminders, and what is forgotten: a part of {@link TimeIT}, whose container it runs in. */
abstract class ReminderTime {

    private static final String COURSE = "telling-reminders";
    private static final ZoneId HARARE = ZoneId.of("Africa/Harare");

    @Inject
    private PublishingService publishing;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private ReminderService reminders;

    @Inject
    private ReminderTimer timer;

    @Inject
    private RetentionService retention;

    @Inject
    private Tables tables;

    private long person(String role) throws SQLException {
        String email = UUID.randomUUID() + "@example.org";
        tables.write(
                "INSERT INTO person (email, email_key, name, language, time_zone, role, created_at, confirmed_at) VALUES ('"
                        + email + "', '" + email + "', 'Nyasha', 'en', '" + HARARE + "', '" + role
                        + "', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        return tables.number("SELECT id FROM person WHERE email = '" + email + "'");
    }

    private long sentTo(long person) throws SQLException {
        timer.remind();
        return tables.number("SELECT COUNT(*) FROM reminder_sent WHERE person_id = " + person);
    }

    @Test
    void whoNeverConfirmedIsForgottenOnceNoLinkOfTheirsIsLeft() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        String linked = UUID.randomUUID() + "@example.org";
        for (String it : List.of(email, linked)) {
            tables.write("INSERT INTO person (email, email_key, name, language, created_at) VALUES ('" + it + "', '"
                    + it + "', 'Nyasha', 'en', '2000-01-01')");
        }
        long confirmed = person("member");
        tables.write("UPDATE person SET created_at = '2000-01-01' WHERE id = " + confirmed);
        tables.write("INSERT INTO token (purpose, token_hash, person_id, created_at, expires_at) SELECT 'confirm',"
                + " UNHEX(SHA2(email, 256)), id, '2000-01-01', '2000-01-02' FROM person WHERE email = '" + linked
                + "'");
        retention.forget(Retention.UNCONFIRMED);
        assertEquals(0, tables.number("SELECT COUNT(*) FROM person WHERE email = '" + email + "'"));
        assertEquals(1, tables.number("SELECT COUNT(*) FROM person WHERE email = '" + linked + "'"));
        assertEquals(1, tables.number("SELECT COUNT(*) FROM person WHERE id = " + confirmed));
    }

    /** Last, because it goes on by years. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aReminderGoesByDayWhereThePersonLivesOnceADayAndAgainAfterItsPeriod() throws Exception {
        publishing.load(TimeIT.course(COURSE), true);
        MovableClock.goOnTo(Instant.parse("2040-01-10T05:30:00Z"));
        long me = person("member");
        long desk = person("secretariat");
        enrolments.enrol(me, COURSE, null, List.of(Language.EN), HARARE);
        tables.write("UPDATE enrolment SET due_at = '2040-01-20 21:59:59' WHERE person_id = " + me);
        ReminderDraft draft = soonDue();
        long rule = reminders.make(desk, Reach.EVERYTHING, draft);
        long other = reminders.make(desk, Reach.EVERYTHING, draft);
        reminders.turn(desk, Reach.EVERYTHING, rule, true);
        assertEquals(0, sentTo(me), "half past seven in Harare");
        MovableClock.goOn(Duration.ofMinutes(31));
        assertEquals(1, sentTo(me));
        assertEquals(1, sentTo(me));
        reminders.turn(desk, Reach.EVERYTHING, other, true);
        assertEquals(1, sentTo(me), "one a day over all rules");
        MovableClock.goOn(Duration.ofDays(1));
        assertEquals(2, sentTo(me), "the other rule, on the next day");
        MovableClock.goOn(Duration.ofDays(1));
        assertEquals(2, sentTo(me), "both wait for their period");
        MovableClock.goOn(Duration.ofDays(1));
        assertEquals(3, sentTo(me), "the first rule again, three days after");
        tables.write("UPDATE person SET role = 'member' WHERE id = " + desk);
        MovableClock.goOn(Duration.ofDays(1));
        assertEquals(3, sentTo(me), "whoever answers for the rule has lost the role");
        tables.write("UPDATE person SET role = 'secretariat' WHERE id = " + desk);
        long broken = reminders.make(desk, Reach.EVERYTHING, draft);
        reminders.turn(desk, Reach.EVERYTHING, broken, true);
        tables.write("UPDATE reminder_rule SET id = -1, texts = 'no JSON' WHERE id = " + broken);
        tables.write("UPDATE setting SET value = '" + Long.MAX_VALUE + "' WHERE name = 'reminder.round'");
        assertEquals(3, sentTo(me), "another node is at it");
        tables.write("UPDATE setting SET value = '0' WHERE name = 'reminder.round'");
        assertEquals(4, sentTo(me), "one rule that cannot be read, and comes first, stops no other");
        tables.write("DELETE FROM reminder_rule WHERE id = -1");
        assertEquals(1, tables.number("SELECT COUNT(*) FROM setting WHERE name = 'reminder.round' AND value = '0'"));
        assertEquals(
                4,
                tables.number("SELECT COUNT(*) FROM mail m JOIN person p ON p.email = m.recipient WHERE p.id = " + me
                        + " AND m.subject LIKE 'Due 20 January 2040%' AND m.unsubscribe IS NOT NULL"));
        MovableClock.goOn(Duration.ofDays(401));
        for (Retention it : Retention.values()) {
            retention.forget(it);
        }
        assertEquals(0, tables.number("SELECT COUNT(*) FROM reminder_sent WHERE person_id = " + me));
        assertEquals(
                1, tables.number("SELECT COUNT(*) FROM enrolment WHERE person_id = " + me), "what is learnt stays");
    }

    private static ReminderDraft soonDue() {
        Map<String, String> form = Map.of(
                "name",
                "Soon due",
                "every",
                "3",
                "course",
                COURSE,
                "dueWithin",
                "12",
                "subject-en",
                "Due {due}",
                "body-en",
                "{link}");
        return ReminderDraft.read(it -> form.getOrDefault(it, ""));
    }
}
