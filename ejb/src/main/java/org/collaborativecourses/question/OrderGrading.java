package org.collaborativecourses.question;

import java.util.List;
import java.util.stream.IntStream;

/** How an order that is not wholly right is marked; the names are those of Moodle's ordering questions. */
public enum OrderGrading {
    ALL_OR_NOTHING,
    ABSOLUTE_POSITION,
    RELATIVE_NEXT_EXCLUDE_LAST,
    RELATIVE_NEXT_INCLUDE_LAST,
    RELATIVE_ONE_PREVIOUS_AND_NEXT,
    RELATIVE_ALL_PREVIOUS_AND_NEXT,
    LONGEST_ORDERED_SUBSET,
    LONGEST_CONTIGUOUS_SUBSET,
    RELATIVE_TO_CORRECT;

    /** @param order each index from 0 to n - 1 once; 0, 1, 2… is right */
    double fraction(List<Integer> order) {
        return 0;
    }
}
