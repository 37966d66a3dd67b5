package org.collaborativecourses.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Whether somebody for whom a rule's conditions hold is written to now, and why not. */
public enum ReminderVerdict {
    NOW,
    /** It is night where they live; their turn comes. */
    AT_ANOTHER_HOUR,
    /** One mail a day is enough, whatever the rule. */
    HAD_ONE_TODAY,
    /** This rule has written to them of the course, of each that it means, and their next time has not come. */
    HAD_THIS,
    NOT_AGREED,
    STOPPED;

    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final LocalTime LAST = LocalTime.of(19, 0);

    static ReminderVerdict of(ReminderRule rule, Standing of, Instant now) {
        if (of.stopped()) {
            return STOPPED;
        }
        if (rule.needsConsent() && !of.agreed()) {
            return NOT_AGREED;
        }
        LocalDate today = LocalDate.ofInstant(now, of.zone());
        LocalDate last = of.lastOfRule();
        if (last != null
                && (rule.everyDays() == 0 || last.plusDays(rule.everyDays()).isAfter(today))) {
            return HAD_THIS;
        }
        if (of.lastDay() != null && !of.lastDay().isBefore(today)) {
            return HAD_ONE_TODAY;
        }
        return isDay(of.zone(), now) ? NOW : AT_ANOTHER_HOUR;
    }

    /** Whether mails may arrive there now. */
    static boolean isDay(ZoneId zone, Instant now) {
        LocalTime there = LocalTime.ofInstant(now, zone);
        return !there.isBefore(FIRST) && there.isBefore(LAST);
    }

    /**
     * The number of the period that a day falls into, for the key that lets a rule write once a person, course and
     * period. That two periods meet within a few days is prevented by the day of the last one.
     */
    static int period(ReminderRule rule, LocalDate day) {
        return rule.everyDays() == 0 ? 0 : (int) (day.toEpochDay() / rule.everyDays()) + 1;
    }

    public boolean isNow() {
        return this == NOW;
    }

    /** Of the text that says it. */
    public String textKey() {
        return "reminder.verdict." + name();
    }
}
