package org.collaborativecourses.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.collaborativecourses.identity.KnownPerson;
import org.collaborativecourses.identity.PeopleService;
import org.collaborativecourses.identity.PersonFacts;
import org.collaborativecourses.organisation.KnownOrganisation;
import org.collaborativecourses.organisation.NewAffiliation;
import org.collaborativecourses.organisation.OrganisationBookService;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/**
 * A file of people: who is not there is put there, where they belong is added, and accounts that nobody uses yet are
 * described anew. Somebody in two organisations may have two rows.
 */
@ApplicationScoped
class PeopleImport {

    @Inject
    private PeopleService people;

    @Inject
    private OrganisationBookService organisations;

    @Inject
    private Clock clock;

    Plan plan(Table table, IntConsumer progress) {
        return new Work(table).plan(progress);
    }

    /** One file. */
    private final class Work {

        private final Table table;
        private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        private final Map<String, KnownPerson> known;
        private final NamedOrganisations named;
        private final Map<String, List<NewAffiliation>> belonging = new HashMap<>();
        private final Map<String, Integer> firstRows = new HashMap<>();
        private final Map<String, PersonFacts> wanted = new HashMap<>();
        private final List<PersonFacts> added = new ArrayList<>();
        private final Map<Long, PersonFacts> described = new LinkedHashMap<>();
        private final Map<String, List<NewAffiliation>> joining = new LinkedHashMap<>();

        Work(Table table) {
            this.table = table;
            Set<String> keys = table.rows().stream().map(this::keyOf).collect(Collectors.toSet());
            known = people.known(keys);
            named = new NamedOrganisations(organisations.known());
            Map<Long, List<NewAffiliation>> there = organisations.affiliations(
                    known.values().stream().map(KnownPerson::id).toList());
            known.forEach(
                    (key, person) -> belonging.put(key, new ArrayList<>(there.getOrDefault(person.id(), List.of()))));
        }

        private String keyOf(Table.Row row) {
            return new PersonFacts(table.cell(row, "email"), "", null, "", "").key();
        }

        Plan plan(IntConsumer progress) {
            List<ImportedRow> rows = new ArrayList<>();
            for (Table.Row row : table.rows()) {
                rows.add(one(row));
                if (rows.size() % Plan.PART == 0) {
                    progress.accept(rows.size());
                }
            }
            return new Plan(rows, table.unknown(), this::write);
        }

        private ImportedRow one(Table.Row row) {
            String key = keyOf(row);
            List<Reason> why = new ArrayList<>();
            Outcome outcome;
            try {
                PersonFacts facts = facts(row, key);
                facts.check();
                List<NewAffiliation> joins = joins(row, key);
                outcome = describe(row, key, facts, why);
                for (NewAffiliation it : joins) {
                    keepJoin(key, it);
                    why.add(Reason.of("organisation", "imports.row.joins", it.organisation()));
                    outcome = outcome == Outcome.SKIPPED ? Outcome.CHANGED : outcome;
                }
            } catch (InvalidException invalid) {
                why = new ArrayList<>(Reason.of(invalid));
                outcome = Outcome.REFUSED;
            }
            return new ImportedRow(row.number(), outcome, table.cell(row, "email"), why);
        }

        /** What an empty cell does not say stays as it is. */
        private PersonFacts facts(Table.Row row, String key) {
            PersonFacts before = Optional.ofNullable(wanted.get(key))
                    .or(() -> Optional.ofNullable(known.get(key)).map(KnownPerson::facts))
                    .orElse(new PersonFacts("", "", Language.EN, "", ""));
            String language = table.cell(row, "language");
            String country = table.cell(row, "country");
            String zone = table.cell(row, "time-zone");
            String name = table.cell(row, "name").replaceAll("\\s+", " ");
            return new PersonFacts(
                    before.email().isEmpty() ? table.cell(row, "email") : before.email(),
                    name.isEmpty() ? before.name() : name,
                    language.isEmpty()
                            ? before.language()
                            : Cells.language(language).orElse(null),
                    country.isEmpty() ? before.country() : Cells.country(country),
                    zone.isEmpty() ? before.zone() : zone);
        }

        private Outcome describe(Table.Row row, String key, PersonFacts facts, List<Reason> why) {
            Integer first = firstRows.putIfAbsent(key, row.number());
            if (first != null) {
                if (!facts.equals(wanted.get(key))) {
                    throw new InvalidException("email", "imports.error.rowsDiffer", first);
                }
                return Outcome.SKIPPED;
            }
            wanted.put(key, facts);
            KnownPerson person = known.get(key);
            if (person == null) {
                added.add(facts);
                return Outcome.CREATED;
            }
            if (person.facts().equals(facts)) {
                return Outcome.SKIPPED;
            }
            if (person.own()) {
                why.add(Reason.of("", "imports.row.ownProfile"));
                wanted.put(key, person.facts());
                return Outcome.SKIPPED;
            }
            difference("name", person.facts().name(), facts.name(), why);
            difference(
                    "language",
                    person.facts().language().code(),
                    facts.language().code(),
                    why);
            difference("country", person.facts().country(), facts.country(), why);
            difference("time-zone", person.facts().zone(), facts.zone(), why);
            described.put(person.id(), facts);
            return Outcome.CHANGED;
        }

        private List<NewAffiliation> joins(Table.Row row, String key) {
            LocalDate from = Cells.day("from", table.cell(row, "from"));
            LocalDate to = Cells.day("to", table.cell(row, "to"));
            if (from != null && to != null && !from.isBefore(to)) {
                throw new InvalidException("to", "organisation.error.endsBefore");
            }
            List<NewAffiliation> joins = new ArrayList<>();
            for (String written : Cells.list(table.cell(row, "organisation"))) {
                KnownOrganisation into = named.find(written)
                        .orElseThrow(
                                () -> new InvalidException("organisation", "imports.error.noOrganisation", written));
                join(key, into.key(), from, to).ifPresent(joins::add);
            }
            return joins;
        }

        /** Nothing where the person belongs there already on those days. */
        private Optional<NewAffiliation> join(String key, String into, LocalDate from, LocalDate to) {
            List<NewAffiliation> there = belonging.getOrDefault(key, List.of()).stream()
                    .filter(it -> it.organisation().equals(into))
                    .toList();
            for (NewAffiliation it : there) {
                boolean apart = from != null && it.to() != null && !it.to().isAfter(from)
                        || to != null && !to.isAfter(it.from())
                        || from == null && it.to() != null && (to == null || !to.equals(it.to()));
                if (!apart) {
                    return to == null || to.equals(it.to())
                            ? Optional.empty()
                            : Optional.of(new NewAffiliation(it.personId(), into, it.from(), to));
                }
            }
            LocalDate start = from != null ? from : to == null || today.isBefore(to) ? today : to.minusDays(1);
            long person = known.containsKey(key) ? known.get(key).id() : 0;
            return Optional.of(new NewAffiliation(person, into, start, to));
        }

        private void keepJoin(String key, NewAffiliation it) {
            List<NewAffiliation> there = belonging.computeIfAbsent(key, any -> new ArrayList<>());
            there.removeIf(old ->
                    old.organisation().equals(it.organisation()) && old.from().equals(it.from()));
            there.add(it);
            joining.computeIfAbsent(key, any -> new ArrayList<>()).add(it);
        }

        private void write(IntConsumer progress) {
            Plan.inParts(added, progress, people::addAll);
            people.describeAll(described);
            Map<String, KnownPerson> now = people.known(joining.keySet());
            List<NewAffiliation> all = new ArrayList<>();
            joining.forEach((key, joins) -> joins.forEach(
                    it -> all.add(new NewAffiliation(now.get(key).id(), it.organisation(), it.from(), it.to()))));
            Plan.inParts(all, any -> {}, organisations::affiliateAll);
            progress.accept(table.rows().size());
        }
    }

    private static void difference(String column, String before, String after, List<Reason> why) {
        if (!before.equals(after)) {
            why.add(Reason.change(column, before, after));
        }
    }
}
