package org.collaborativecourses.organisation;

import java.time.LocalDate;

/**
 * A membership, seen from one of its two sides.
 *
 * @param key of the other side
 * @param to the first day on which it is over, or null
 * @param over whether it is
 */
public record MembershipView(long id, String key, String name, LocalDate from, LocalDate to, boolean over) {}
