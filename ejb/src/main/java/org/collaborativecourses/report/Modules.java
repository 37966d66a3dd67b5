package org.collaborativecourses.report;

import java.util.List;
import java.util.Map;

/**
 * The modules of one course, and when each enrolment completed the last mandatory item of each.
 *
 * @param completed by enrolment: for each module a moment as in {@link Moments}
 */
record Modules(String course, List<Group> groups, Map<Long, int[]> completed) {

    static final Modules NONE = new Modules("", List.of(), Map.of());

    int completed(long enrolment, int module) {
        int[] moments = completed.get(enrolment);
        return moments == null ? Moments.NEVER : moments[module];
    }

    int find(String key) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
