package org.collaborativecourses.participation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.collaborativecourses.organisation.Regions;

/** Which organisations a rule finds on one day. */
final class Matching {

    private final List<Candidate> candidates;
    private final Map<String, Long> ids;

    /** @param ids of every key, those of organisations that were merged into others included */
    Matching(List<Candidate> candidates, Map<String, Long> ids) {
        this.candidates = List.copyOf(candidates);
        this.ids = Map.copyOf(ids);
    }

    /** Ids, in order. */
    Set<Long> of(Rule rule) {
        Set<Long> found = new TreeSet<>();
        if (rule.isSelecting()) {
            Set<Long> parents = idsOf(rule.memberOf());
            candidates.stream()
                    .filter(it -> isFound(it, rule, parents))
                    .map(Candidate::id)
                    .forEach(found::add);
            if (rule.withMembers()) {
                Set<Long> selected = Set.copyOf(found);
                candidates.stream()
                        .filter(it -> it.parents().stream().anyMatch(selected::contains))
                        .map(Candidate::id)
                        .forEach(found::add);
            }
        }
        found.addAll(idsOf(rule.named()));
        return found;
    }

    private static boolean isFound(Candidate it, Rule rule, Set<Long> parents) {
        return isAny(rule.types(), it.type())
                && (rule.memberOf().isEmpty() || it.parents().stream().anyMatch(parents::contains))
                && isAny(rule.countries(), it.country())
                && (rule.regions().isEmpty()
                        || rule.regions().stream()
                                .anyMatch(region -> Regions.covers(region, it.region(), it.country())))
                && (rule.components().isEmpty() || rule.components().stream().anyMatch(it.components()::contains))
                && isAny(rule.languages(), it.language());
    }

    private static boolean isAny(List<String> asked, String own) {
        return asked.isEmpty() || own != null && asked.contains(own);
    }

    private Set<Long> idsOf(Collection<String> keys) {
        return keys.stream().map(ids::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
