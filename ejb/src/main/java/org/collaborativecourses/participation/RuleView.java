package org.collaborativecourses.participation;

import java.time.LocalDate;

/** A rule that holds. @param sentence it in the reader's language @param found how many take part by it */
public record RuleView(long id, Rule rule, String sentence, LocalDate from, int found) {}
