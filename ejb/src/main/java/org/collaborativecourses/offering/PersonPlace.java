package org.collaborativecourses.offering;

/**
 * Somebody's place in an offering, as a desk sees it from the person.
 *
 * @param key of the course, or {@code programme.} and the programme's
 * @param title of what is offered, in the reader's language
 * @param collaborative the name of that which offers it
 * @param ended whether the offer is over
 */
public record PersonPlace(
        long offering, String key, String title, String collaborative, PlaceState state, boolean ended) {}
