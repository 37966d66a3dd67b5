package org.collaborativecourses.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.progress.Standing;

/** The people behind a cell, in the order of their names; or for a long table course by course. It knows who they are; what they are called is read piece by piece. */
public final class LearnerList {

    private final Population all;
    private final Counting counting;
    private final int[] enrolments;
    private final int module;
    private final boolean byCourse;
    private final int[][] organisations;
    private final Map<Integer, Long> courseIds;
    private final Instant until;
    private final LearnerReader reader;
    private final ProgressService progress;

    /** @param byCourse for long tables: course by course, and within each by name @param until null: now */
    LearnerList(
            Population all,
            Counting counting,
            Counting.Behind behind,
            boolean byCourse,
            int[][] organisations,
            Map<Integer, Long> courseIds,
            Instant until,
            LearnerReader reader,
            ProgressService progress) {
        this.all = all;
        this.counting = counting;
        this.enrolments = byCourse ? byCourse(all, behind.enrolments()) : behind.enrolments();
        this.module = behind.module();
        this.byCourse = byCourse;
        this.organisations = organisations;
        this.courseIds = courseIds;
        this.until = until;
        this.reader = reader;
        this.progress = progress;
    }

    private static int[] byCourse(Population all, int[] enrolments) {
        long[] order = new long[enrolments.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) all.course(enrolments[i]) << 32 | enrolments[i];
        }
        Arrays.sort(order);
        int[] sorted = new int[order.length];
        Arrays.setAll(sorted, it -> (int) order[it]);
        return sorted;
    }

    public int size() {
        return enrolments.length;
    }

    /** @param most some hundreds: they are read by two statements */
    public List<LearnerRow> rows(int first, int most) {
        int end = Math.min(size(), first + most);
        Set<Long> people = new HashSet<>();
        Map<Long, Long> courseOf = new HashMap<>();
        for (int i = first; i < end; i++) {
            int enrolment = enrolments[i];
            people.add(all.personId(all.person(enrolment)));
            Long course = courseIds.get(all.course(enrolment));
            if (course != null) {
                courseOf.put(all.id(enrolment), course);
            }
        }
        if (people.isEmpty()) {
            return List.of();
        }
        Map<Long, LearnerReader.Contact> contacts = reader.contacts(people);
        Map<Long, Standing> standings = standings(courseOf);
        List<LearnerRow> rows = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            rows.add(row(enrolments[i], contacts, standings));
        }
        return rows;
    }

    private Map<Long, Standing> standings(Map<Long, Long> courseOf) {
        if (!byCourse) {
            return progress.standings(courseOf, until);
        }
        Map<Long, List<Long>> byId = new HashMap<>();
        courseOf.forEach((enrolment, course) ->
                byId.computeIfAbsent(course, any -> new ArrayList<>()).add(enrolment));
        Map<Long, Standing> standings = new HashMap<>();
        byId.forEach((course, some) -> standings.putAll(progress.standings(course, some, until)));
        return standings;
    }

    private LearnerRow row(int enrolment, Map<Long, LearnerReader.Contact> contacts, Map<Long, Standing> standings) {
        int person = all.person(enrolment);
        LearnerReader.Contact contact = contacts.getOrDefault(all.personId(person), new LearnerReader.Contact("", ""));
        Standing standing = standings.getOrDefault(all.id(enrolment), Standing.NOT_BEGUN);
        List<String> names = new ArrayList<>();
        for (int organisation : organisations[person]) {
            names.add(all.organisations().get(organisation).name());
        }
        int completed = all.completed(enrolment);
        return new LearnerRow(
                all.personId(person),
                contact.name(),
                contact.email(),
                names,
                all.courses().get(all.course(enrolment)),
                counting.state(enrolment, module),
                standing.percent(),
                Moments.instant(all.enrolled(enrolment)),
                standing.lastProgressAt(),
                completed > counting.until() ? null : Moments.instant(completed));
    }
}
