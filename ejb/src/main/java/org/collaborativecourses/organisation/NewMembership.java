package org.collaborativecourses.organisation;

import java.time.LocalDate;

/**
 * One organisation shall be a member of another, by keys.
 *
 * @param to the first day on which it is over, or null
 */
public record NewMembership(String member, String parent, LocalDate from, LocalDate to) {}
