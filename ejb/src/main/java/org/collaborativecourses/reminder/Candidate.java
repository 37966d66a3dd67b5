package org.collaborativecourses.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.collaborativecourses.shared.Language;

/**
 * Somebody in a course for whom a rule's conditions hold.
 *
 * @param lastVisitedAt or when they enrolled, where they never came
 * @param dueAt or null
 * @param expiresAt when the last certificate ends, or null
 * @param tries finished attempts at the quiz that was tried most without being passed
 * @param agreed to reminders beyond deadlines
 * @param stopped all reminders
 * @param lastDay of any reminder, where they live; or null
 * @param lastOfRule of this rule; or null
 */
record Candidate(
        long personId,
        String name,
        String email,
        Language language,
        ZoneId zone,
        String courseKey,
        Instant enrolledAt,
        Instant lastVisitedAt,
        Instant dueAt,
        Instant expiresAt,
        int percent,
        int tries,
        boolean agreed,
        boolean stopped,
        LocalDate lastDay,
        LocalDate lastOfRule) {}
