package org.collaborativecourses.organisation;

import java.time.LocalDate;

/** A person in an organisation. @param to the first day on which it is over, or null @param over whether it is */
public record AffiliationView(long id, String key, String name, LocalDate from, LocalDate to, boolean over) {}
