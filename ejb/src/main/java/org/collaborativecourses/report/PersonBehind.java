package org.collaborativecourses.report;

import java.util.List;

/**
 * Somebody behind a cell, once, with each of their courses that the cell gathers.
 *
 * @param courses at least one
 */
public record PersonBehind(List<LearnerRow> courses) {

    public PersonBehind {
        courses = List.copyOf(courses);
    }

    public long personId() {
        return courses.get(0).personId();
    }

    /** Empty where the account was closed. */
    public String name() {
        return courses.get(0).name();
    }

    public String email() {
        return courses.get(0).email();
    }

    public List<String> organisations() {
        return courses.get(0).organisations();
    }

    /** How they stand in all of these courses. */
    public LearnerState standing() {
        return courses.get(0).standing();
    }
}
