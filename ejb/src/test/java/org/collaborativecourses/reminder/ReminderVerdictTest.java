package org.collaborativecourses.reminder;

import static org.collaborativecourses.reminder.ReminderVerdict.AT_ANOTHER_HOUR;
import static org.collaborativecourses.reminder.ReminderVerdict.HAD_ONE_TODAY;
import static org.collaborativecourses.reminder.ReminderVerdict.HAD_THIS;
import static org.collaborativecourses.reminder.ReminderVerdict.NOT_AGREED;
import static org.collaborativecourses.reminder.ReminderVerdict.NOW;
import static org.collaborativecourses.reminder.ReminderVerdict.STOPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class ReminderVerdictTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private static ReminderRule rule(int every, Integer dueWithin) {
        ReminderConditions asked =
                new ReminderConditions(null, null, null, null, 7, null, null, null, false, dueWithin, null);
        return new ReminderRule(
                1, "Rule", true, every, asked, Map.of(Language.EN, new ReminderText("s", "b")), 1, NOON);
    }

    private static Standing in(String zone, boolean agreed, boolean stopped, LocalDate lastDay, LocalDate lastOfRule) {
        return new Standing(stopped, agreed, ZoneId.of(zone), lastDay, lastOfRule);
    }

    private static ReminderVerdict at(String time, String zone) {
        return ReminderVerdict.of(rule(7, 3), in(zone, false, false, null, null), Instant.parse(time));
    }

    @Test
    void writesFromEightToNineteenOClockWhereThePersonLives() {
        assertEquals(AT_ANOTHER_HOUR, at("2026-03-10T05:59:59Z", "Africa/Harare"));
        assertEquals(NOW, at("2026-03-10T06:00:00Z", "Africa/Harare"));
        assertEquals(NOW, at("2026-03-10T16:59:59Z", "Africa/Harare"));
        assertEquals(AT_ANOTHER_HOUR, at("2026-03-10T17:00:00Z", "Africa/Harare"));
        assertEquals(NOW, at("2026-03-10T02:15:00Z", "Asia/Kathmandu"));
        assertEquals(AT_ANOTHER_HOUR, at("2026-03-10T02:14:59Z", "Asia/Kathmandu"));
    }

    @Test
    void theHourMovesWithDaylightSaving() {
        assertEquals(AT_ANOTHER_HOUR, at("2026-03-28T06:30:00Z", "Europe/Berlin"));
        assertEquals(NOW, at("2026-03-29T06:30:00Z", "Europe/Berlin"));
        assertEquals(NOW, at("2026-10-24T06:30:00Z", "Europe/Berlin"));
        assertEquals(AT_ANOTHER_HOUR, at("2026-10-25T06:30:00Z", "Europe/Berlin"));
    }

    @Test
    void askedBeyondDeadlinesOnlyThoseWhoAgreed() {
        assertEquals(NOT_AGREED, ReminderVerdict.of(rule(7, null), in("UTC", false, false, null, null), NOON));
        assertEquals(NOW, ReminderVerdict.of(rule(7, null), in("UTC", true, false, null, null), NOON));
        assertEquals(NOW, ReminderVerdict.of(rule(7, 3), in("UTC", false, false, null, null), NOON));
    }

    @Test
    void whoStoppedThemGetsNoneOfDeadlinesEither() {
        assertEquals(STOPPED, ReminderVerdict.of(rule(7, 3), in("UTC", true, true, null, null), NOON));
    }

    @Test
    void oneMailADayIsEnoughAndTheDayIsThatOfTheReader() {
        LocalDate tenth = LocalDate.of(2026, 3, 10);
        assertEquals(HAD_ONE_TODAY, ReminderVerdict.of(rule(7, 3), in("UTC", true, false, tenth, null), NOON));
        assertEquals(NOW, ReminderVerdict.of(rule(7, 3), in("UTC", true, false, tenth.minusDays(1), null), NOON));
        Instant morningInApia = Instant.parse("2026-03-10T20:00:00Z");
        assertEquals(NOW, ReminderVerdict.of(rule(7, 3), in("Pacific/Apia", true, false, tenth, null), morningInApia));
    }

    @Test
    void theSameRuleWaitsForItsPeriodAndOnceIsOnce() {
        LocalDate third = LocalDate.of(2026, 3, 3);
        assertEquals(NOW, ReminderVerdict.of(rule(7, 3), in("UTC", true, false, third, third), NOON));
        assertEquals(HAD_THIS, ReminderVerdict.of(rule(8, 3), in("UTC", true, false, third, third), NOON));
        assertEquals(
                HAD_THIS, ReminderVerdict.of(rule(0, 3), in("UTC", true, false, third, third.minusYears(1)), NOON));
    }

    @Test
    void daysAPeriodApartFallIntoDifferentPeriods() {
        LocalDate day = LocalDate.of(2026, 3, 3);
        for (int i = 0; i < 14; i++) {
            LocalDate from = day.plusDays(i);
            assertNotEquals(
                    ReminderVerdict.period(rule(7, 3), from), ReminderVerdict.period(rule(7, 3), from.plusDays(7)));
        }
        assertEquals(0, ReminderVerdict.period(rule(0, 3), day));
    }
}
