package org.collaborativecourses.collaborative;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A stretch of a collaborative's life. @param number from 1 @param year in which it is or was, or null */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Phase(int number, String state, Integer year) {

    /** Number, state and year with spaces between, as the trail keeps it. */
    String note() {
        return number + " " + state + (year == null ? "" : " " + year);
    }
}
