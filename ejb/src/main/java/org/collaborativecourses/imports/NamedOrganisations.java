package org.collaborativecourses.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.organisation.KnownOrganisation;

/** Organisations as files name them: by key, by name or by short name, where that is one only. */
final class NamedOrganisations {

    private final Map<String, KnownOrganisation> byKey;
    private final Map<String, Set<String>> byName = new HashMap<>();

    NamedOrganisations(Map<String, KnownOrganisation> known) {
        byKey = new HashMap<>(known);
        known.values().forEach(this::name);
    }

    private void name(KnownOrganisation it) {
        named(it.facts().name()).add(it.key());
        if (!it.facts().shortName().isEmpty()) {
            named(it.facts().shortName()).add(it.key());
        }
    }

    private Set<String> named(String name) {
        return byName.computeIfAbsent(folded(name), any -> new HashSet<>());
    }

    /** One that the file itself adds. */
    void add(KnownOrganisation added) {
        byKey.put(added.key(), added);
        name(added);
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    Optional<KnownOrganisation> ofKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** By its name only. */
    Set<String> ofName(String name) {
        return byName.getOrDefault(folded(name), Set.of());
    }

    Optional<KnownOrganisation> find(String written) {
        Optional<KnownOrganisation> keyed = ofKey(written);
        Set<String> named = ofName(written);
        return keyed.isPresent() || named.size() != 1
                ? keyed
                : ofKey(named.iterator().next());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
