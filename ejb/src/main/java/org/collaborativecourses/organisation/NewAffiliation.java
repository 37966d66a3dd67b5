package org.collaborativecourses.organisation;

import java.time.LocalDate;

/** Somebody shall belong to an organisation. @param to the first day on which it is over, or null */
public record NewAffiliation(long personId, String organisation, LocalDate from, LocalDate to) {}
