package org.collaborativecourses.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.progress.Standing;

/** The people behind a cell, in the order of their names, or, for a long table, as they enrolled. It knows who they are; what they are called is read piece by piece. */
public final class LearnerList {

    private final Population all;
    private final Counting counting;
    private final int[] enrolments;
    private final LearnerState[] standings;
    private final int[] firsts;
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
        int[] order = asEnrolled ? byId(all, behind.enrolments()) : null;
        this.enrolments = asEnrolled
                ? IntStream.of(order).map(it -> behind.enrolments()[it]).toArray()
                : behind.enrolments();
        this.standings = asEnrolled
                ? IntStream.of(order).mapToObj(it -> behind.standings()[it]).toArray(LearnerState[]::new)
                : behind.standings();
        this.firsts = IntStream.range(0, enrolments.length)
                .filter(it -> it == 0 || all.person(enrolments[it]) != all.person(enrolments[it - 1]))
                .toArray();
        this.module = behind.module();
        this.organisations = organisations;
        this.courseIds = courseIds;
        this.until = until;
        this.reader = reader;
        this.progress = progress;
    }

    private static int[] byId(Population all, int[] enrolments) {
        return IntStream.range(0, enrolments.length)
                .boxed()
                .sorted(Comparator.comparingLong(it -> all.id(enrolments[it])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How many people, each once; only where the list is in the order of their names. */
    public int people() {
        return firsts.length;
    }

    /** So many people, each with all of their courses. @param most some fifty */
    public List<PersonBehind> people(int first, int most) {
        int end = Math.min(firsts.length, first + most);
        if (first >= end) {
            return List.of();
        }
        int behind = end == firsts.length ? enrolments.length : firsts[end];
        List<LearnerRow> rows = rows(firsts[first], behind - firsts[first]);
        List<PersonBehind> people = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            int next = i + 1 == firsts.length ? enrolments.length : firsts[i + 1];
            people.add(new PersonBehind(rows.subList(firsts[i] - firsts[first], next - firsts[first])));
        }
        return people;
    }

    /** @param most some hundreds: they are read by two statements */
    public List<LearnerRow> rows(int first, int most) {
        int end = Math.min(enrolments.length, first + most);
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
        Map<Long, Standing> progressed = progress.standings(courseOf, until);
        List<LearnerRow> rows = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            rows.add(row(enrolments[i], standings[i], contacts, progressed));
        }
        return rows;
    }

    private LearnerRow row(
            int enrolment,
            LearnerState ofAll,
            Map<Long, LearnerReader.Contact> contacts,
            Map<Long, Standing> progressed) {
        int person = all.person(enrolment);
        LearnerReader.Contact contact = contacts.getOrDefault(all.personId(person), new LearnerReader.Contact("", ""));
        Standing standing = progressed.getOrDefault(all.id(enrolment), Standing.NOT_BEGUN);
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
                completed > counting.until() ? null : Moments.instant(completed),
                ofAll);
    }
}
