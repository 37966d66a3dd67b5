package org.collaborativecourses.offering;

import java.time.Instant;
import java.time.ZoneId;
import org.collaborativecourses.shared.Language;

/**
 * Somebody has a place now, or is asked whether they want one, and did not do it themselves. Fired in the transaction that
 * gives it.
 *
 * @param kind what the mail says
 * @param email of the person
 * @param title of the course or programme, in their language
 * @param dueAt by when they are to be done, or null; where they live
 * @param path of the course or programme
 */
public record PlaceGiven(
        Kind kind,
        String email,
        Language language,
        String title,
        String collaborative,
        Instant dueAt,
        ZoneId zone,
        String path) {

    public enum Kind {
        ENROLLED,
        INVITED,
        WAITING,
        /** A place became free for who waited. */
        PROMOTED
    }
}
