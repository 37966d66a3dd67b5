package org.collaborativecourses.offering;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which courses of an offering somebody is to be in. */
final class Steps {

    private Steps() {}

    /**
     * All of them, or where they are taken one after the other, those that are complete and the next one.
     *
     * @param complete keys of courses that the person has completed
     */
    static List<String> open(List<String> courses, boolean inOrder, Set<String> complete) {
        if (!inOrder) {
            return courses;
        }
        return courses.stream()
                .filter(it -> before(courses, it, complete).isEmpty())
                .toList();
    }

    /** The course that is to be complete before this one, if one is not. */
    static Optional<String> before(List<String> courses, String course, Set<String> complete) {
        return courses.stream()
                .takeWhile(it -> !it.equals(course))
                .filter(it -> !complete.contains(it))
                .findFirst();
    }
}
