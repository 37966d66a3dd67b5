package org.collaborativecourses.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.collaborativecourses.enrolment.EnrolmentBookService;
import org.collaborativecourses.identity.KnownPerson;
import org.collaborativecourses.identity.PeopleService;
import org.collaborativecourses.identity.PersonFacts;

/** A file of who is to be in which course. Who left one is left alone: coming back is theirs to decide. */
@ApplicationScoped
class EnrolmentImport {

    @Inject
    private PeopleService people;

    @Inject
    private EnrolmentBookService enrolments;

    Plan plan(Table table, IntConsumer progress) {
        Map<String, KnownPerson> known =
                people.known(table.rows().stream().map(it -> keyOf(table, it)).collect(Collectors.toSet()));
        Set<String> courses = table.rows().stream()
                .map(it -> table.cell(it, "course"))
                .distinct()
                .filter(enrolments::has)
                .collect(Collectors.toSet());
        Map<String, Map<Long, Boolean>> there = new HashMap<>();
        courses.forEach(course -> there.put(
                course,
                enrolments.known(
                        course, known.values().stream().map(KnownPerson::id).toList())));
        Map<String, Map<Long, PersonFacts>> wanted = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        List<ImportedRow> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String course = table.cell(row, "course");
            KnownPerson person = known.get(keyOf(table, row));
            List<Reason> why = new ArrayList<>();
            if (person == null) {
                why.add(Reason.of("email", "imports.error.noPerson"));
            }
            if (!courses.contains(course)) {
                why.add(Reason.of("course", "imports.error.noCourse", course));
            }
            Outcome outcome = Outcome.REFUSED;
            if (why.isEmpty()) {
                Boolean open = there.get(course).get(person.id());
                outcome = open == null && seen.add(course + ' ' + person.id()) ? Outcome.CREATED : Outcome.SKIPPED;
                if (Boolean.FALSE.equals(open)) {
                    why.add(Reason.of("", "imports.row.left"));
                }
            }
            if (outcome == Outcome.CREATED) {
                wanted.computeIfAbsent(course, any -> new LinkedHashMap<>()).put(person.id(), person.facts());
            }
            rows.add(new ImportedRow(row.number(), outcome, table.cell(row, "email") + " · " + course, why));
            if (rows.size() % Plan.PART == 0) {
                progress.accept(rows.size());
            }
        }
        return new Plan(rows, table.unknown(), told -> write(wanted, told));
    }

    private void write(Map<String, Map<Long, PersonFacts>> wanted, IntConsumer progress) {
        int done = 0;
        for (Map.Entry<String, Map<Long, PersonFacts>> course : wanted.entrySet()) {
            int before = done;
            List<Map.Entry<Long, PersonFacts>> all =
                    List.copyOf(course.getValue().entrySet());
            Plan.inParts(
                    all,
                    now -> progress.accept(before + now),
                    part -> enrolments.enrolAll(
                            course.getKey(),
                            each(part, PersonFacts::language),
                            each(part, PersonFacts::zoneOrUtc),
                            "import"));
            done += all.size();
        }
    }

    private static <T> Map<Long, T> each(List<Map.Entry<Long, PersonFacts>> part, Function<PersonFacts, T> what) {
        return part.stream().collect(Collectors.toMap(Map.Entry::getKey, it -> what.apply(it.getValue())));
    }

    private static String keyOf(Table table, Table.Row row) {
        return new PersonFacts(table.cell(row, "email"), "", null, "", "").key();
    }
}
