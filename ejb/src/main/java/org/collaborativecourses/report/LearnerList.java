package org.collaborativecourses.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.progress.Standing;

/** The people behind a cell, in the order of their names, or, for a long table, as they enrolled. It knows who they are; what they are called is read piece by piece. */
public final class LearnerList {

    private final Population all;
    private final Counting counting;
    private final int[] enrolments;
    private final int module;
    private final int[][] organisations;
    private final Map<Integer, Long> courseIds;
    private final Instant until;
    private final LearnerReader reader;
    private final ProgressService progress;

    /**
     * @param asEnrolled for long tables: as the states of items lie in the database, which then reads each page of it once
     * @param until null: now
     */
    LearnerList(
            Population all,
            Counting counting,
            Counting.Behind behind,
            boolean asEnrolled,
            int[][] organisations,
            Map<Integer, Long> courseIds,
            Instant until,
            LearnerReader reader,
            ProgressService progress) {
        this.all = all;
        this.counting = counting;
        this.enrolments = asEnrolled ? byId(all, behind.enrolments()) : behind.enrolments();
        this.module = behind.module();
        this.organisations = organisations;
        this.courseIds = courseIds;
        this.until = until;
        this.reader = reader;
        this.progress = progress;
    }

    private static int[] byId(Population all, int[] enrolments) {
        return Arrays.stream(enrolments)
                .boxed()
                .sorted(Comparator.comparingLong(all::id))
                .mapToInt(Integer::intValue)
                .toArray();
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
        Map<Long, Standing> standings = progress.standings(courseOf, until);
        List<LearnerRow> rows = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            rows.add(row(enrolments[i], contacts, standings));
        }
        return rows;
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
