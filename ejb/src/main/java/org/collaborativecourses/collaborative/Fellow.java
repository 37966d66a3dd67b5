package org.collaborativecourses.collaborative;

/** Somebody who learns in the same collaborative. @param organisation through which they take part */
public record Fellow(String name, String organisation) {}
