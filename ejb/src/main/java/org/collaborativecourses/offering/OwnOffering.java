package org.collaborativecourses.offering;

import java.util.List;

/**
 * An offering as somebody sees it whom it concerns.
 *
 * @param key of the course, or {@code programme.} and the programme's
 * @param title of what is offered, in the reader's language
 * @param courses keys of its courses, in order
 * @param state null where the person could come in and did not yet
 * @param full whether nobody finds a place now
 * @param inside whether the person is in the course already, by whatever way
 */
public record OwnOffering(
        long id,
        String key,
        String title,
        String path,
        List<String> courses,
        String collaborative,
        String collaborativeName,
        boolean required,
        PlaceState state,
        boolean full,
        boolean inside) {

    public boolean enrolled() {
        return state == PlaceState.ENROLLED;
    }

    public boolean invited() {
        return state == PlaceState.INVITED;
    }

    public boolean waiting() {
        return state == PlaceState.WAITING;
    }

    /** Whether it waits for the person to come in, or to say that they will not. */
    public boolean open() {
        return state == null && !inside || state == PlaceState.INVITED;
    }
}
