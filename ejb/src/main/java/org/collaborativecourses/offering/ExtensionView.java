package org.collaborativecourses.offering;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * One person in one course, for whoever may give them more time.
 *
 * @param dueAt null where there is no deadline
 * @param zone where the learner lives, in which days end
 * @param running whether they are in the course and have not completed it: only then more time means anything
 * @param given what they got so far, the last first
 */
public record ExtensionView(
        long personId,
        String name,
        String email,
        String course,
        String title,
        Instant dueAt,
        ZoneId zone,
        boolean running,
        List<OwnExtension> given) {}
