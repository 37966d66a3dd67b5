package org.collaborativecourses.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.collaborativecourses.organisation.KnownOrganisation;
import org.collaborativecourses.organisation.MembershipPlan;
import org.collaborativecourses.organisation.NewMembership;
import org.collaborativecourses.organisation.OrganisationBookService;
import org.collaborativecourses.organisation.OrganisationFacts;
import org.collaborativecourses.organisation.OrganisationKinds;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;

/** A file of organisations, known by their key or by their name, and of what they are members of, in any order. */
@ApplicationScoped
class OrganisationImport {

    private static final OrganisationFacts NOTHING = new OrganisationFacts("", "", "", "", "", Set.of(), "");

    @Inject
    private OrganisationBookService organisations;

    Plan plan(Table table, IntConsumer progress) {
        return new Work(table).plan(progress);
    }

    /** What is meant by a word of ours in any of our languages. */
    private static String coded(String written, String prefix, List<String> codes) {
        for (String code : codes) {
            boolean named = Arrays.stream(Language.values())
                    .anyMatch(it -> Texts.in(it).text(prefix + code).equalsIgnoreCase(written));
            if (named || code.equalsIgnoreCase(written)) {
                return code;
            }
        }
        return written;
    }

    /** One file. */
    private final class Work {

        private final Table table;
        private final NamedOrganisations named;
        private final Map<Integer, KnownOrganisation> byRow = new LinkedHashMap<>();
        private final Map<String, Integer> firstRows = new HashMap<>();
        private final Map<Integer, List<Reason>> refused = new HashMap<>();
        private final Map<Integer, Outcome> outcomes = new HashMap<>();
        private final Map<Integer, List<Reason>> why = new HashMap<>();
        private final Map<String, OrganisationFacts> added = new LinkedHashMap<>();
        private final Map<String, OrganisationFacts> described = new LinkedHashMap<>();
        private final MembershipPlan memberships;
        private final List<NewMembership> joining = new ArrayList<>();

        Work(Table table) {
            this.table = table;
            Map<String, KnownOrganisation> known = organisations.known();
            memberships = organisations.memberships();
            named = new NamedOrganisations(known);
        }

        Plan plan(IntConsumer progress) {
            int done = 0;
            for (Table.Row row : table.rows()) {
                attempt(row, () -> describe(row));
                if (++done % Plan.PART == 0) {
                    progress.accept(done);
                }
            }
            table.rows().stream()
                    .filter(it -> byRow.containsKey(it.number()))
                    .forEach(it -> attempt(it, () -> join(it)));
            List<ImportedRow> rows = table.rows().stream()
                    .map(row -> new ImportedRow(
                            row.number(),
                            refused.containsKey(row.number()) ? Outcome.REFUSED : outcomes.get(row.number()),
                            table.cell(row, "name"),
                            refused.getOrDefault(row.number(), why.getOrDefault(row.number(), List.of()))))
                    .toList();
            return new Plan(rows, table.unknown(), this::write);
        }

        private void attempt(Table.Row row, Runnable work) {
            try {
                work.run();
            } catch (InvalidException invalid) {
                refused.put(row.number(), Reason.of(invalid));
            }
        }

        private void describe(Table.Row row) {
            KnownOrganisation before = find(row);
            OrganisationFacts facts = facts(row, before == null ? NOTHING : before.facts());
            facts.check();
            String key = before == null ? newKey(row, facts) : before.key();
            Integer first = firstRows.putIfAbsent(key, row.number());
            if (first != null) {
                throw new InvalidException("name", "imports.error.rowTwice", first);
            }
            KnownOrganisation now = new KnownOrganisation(key, facts);
            byRow.put(row.number(), now);
            List<Reason> changes = new ArrayList<>();
            why.put(row.number(), changes);
            if (before == null) {
                added.put(key, facts);
                named.add(now);
                outcomes.put(row.number(), Outcome.CREATED);
            } else if (before.facts().equals(facts)) {
                outcomes.put(row.number(), Outcome.SKIPPED);
            } else {
                described.put(key, facts);
                outcomes.put(row.number(), Outcome.CHANGED);
                differences(before.facts(), facts, changes);
            }
        }

        private KnownOrganisation find(Table.Row row) {
            String key = table.cell(row, "key");
            if (!key.isEmpty()) {
                return named.ofKey(key).orElse(null);
            }
            Set<String> keys = named.ofName(table.cell(row, "name"));
            if (keys.size() > 1) {
                throw new InvalidException(
                        "name", "imports.error.nameTwice", String.join(", ", new java.util.TreeSet<>(keys)));
            }
            return keys.isEmpty() ? null : named.ofKey(keys.iterator().next()).orElse(null);
        }

        private String newKey(Table.Row row, OrganisationFacts facts) {
            String key = table.cell(row, "key");
            if (key.isEmpty()) {
                return organisations.keyFor(facts.name(), named.keys());
            }
            organisations.checkKey(key);
            return key;
        }

        private OrganisationFacts facts(Table.Row row, OrganisationFacts before) {
            String language = table.cell(row, "language");
            Set<String> components = Arrays.stream(table.cell(row, "components")
                            .toUpperCase(Locale.ROOT)
                            .split("[,;\\s]+"))
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.toSet());
            return new OrganisationFacts(
                    or(table.cell(row, "name"), before.name()),
                    or(table.cell(row, "short-name"), before.shortName()),
                    or(coded(table.cell(row, "type"), "organisation.type.", OrganisationKinds.TYPES), before.type()),
                    or(Cells.country(table.cell(row, "country")), before.country()),
                    or(
                            coded(table.cell(row, "region"), "organisation.region.", OrganisationKinds.REGIONS),
                            before.region()),
                    components.isEmpty() ? before.components() : components,
                    language.isEmpty()
                            ? before.language()
                            : Cells.language(language).map(Language::code).orElse(language));
        }

        private void join(Table.Row row) {
            String member = byRow.get(row.number()).key();
            Set<String> wanted = new LinkedHashSet<>();
            for (String written : Cells.list(table.cell(row, "member-of"))) {
                wanted.add(named.find(written)
                        .orElseThrow(() -> new InvalidException("member-of", "imports.error.noOrganisation", written))
                        .key());
            }
            LocalDate from = Cells.day("from", table.cell(row, "from"));
            LocalDate to = Cells.day("to", table.cell(row, "to"));
            for (String parent : wanted) {
                memberships.join(member, parent, from, to).ifPresent(it -> {
                    joining.add(it);
                    why.get(row.number()).add(Reason.of("member-of", "imports.row.joins", parent));
                    outcomes.merge(
                            row.number(), Outcome.CHANGED, (old, changed) -> old == Outcome.SKIPPED ? changed : old);
                });
            }
        }

        private void write(IntConsumer progress) {
            organisations.write(added, described, joining);
            progress.accept(table.rows().size());
        }
    }

    private static void differences(OrganisationFacts before, OrganisationFacts after, List<Reason> why) {
        difference("name", before.name(), after.name(), why);
        difference("short-name", before.shortName(), after.shortName(), why);
        difference("type", before.type(), after.type(), why);
        difference("country", before.country(), after.country(), why);
        difference("region", before.region(), after.region(), why);
        difference(
                "components",
                String.join(" ", new java.util.TreeSet<>(before.components())),
                String.join(" ", new java.util.TreeSet<>(after.components())),
                why);
        difference("language", before.language(), after.language(), why);
    }

    private static void difference(String column, String before, String after, List<Reason> why) {
        if (!before.equals(after)) {
            why.add(Reason.change(column, before, after));
        }
    }

    private static String or(String written, String before) {
        return written.isEmpty() ? before : written;
    }
}
