package org.collaborativecourses.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.participation.ParticipationRepository.Span;
import org.collaborativecourses.participation.ParticipationRepository.StoredRule;

/**
 * Two organisations that are one: what either took part in, the one takes part in, with its days; what overlaps becomes
 * one longer stretch, as with the people who belong to it. Rules that name the one name the other.
 */
@ApplicationScoped
class MergedParticipations {

    @Inject
    private ParticipationRepository repository;

    /** @return ids of the collaboratives concerned */
    Set<Long> follow(String key, String into) {
        for (StoredRule rule : repository.rules()) {
            Rule renamed = renamed(rule.rule(), key, into);
            if (!renamed.equals(rule.rule())) {
                repository.changeRule(rule.id(), renamed);
            }
        }
        long from = repository.own(key);
        List<Span> spans = new ArrayList<>(repository.take(from));
        Set<Long> concerned = spans.stream().map(Span::collaborativeId).collect(Collectors.toSet());
        if (concerned.isEmpty()) {
            return concerned;
        }
        long target = repository.own(into);
        spans.addAll(repository.take(target));
        joined(spans).forEach(it -> repository.put(target, it));
        return concerned;
    }

    private static Rule renamed(Rule rule, String key, String into) {
        return new Rule(
                rule.types(),
                renamed(rule.memberOf(), key, into),
                rule.withMembers(),
                rule.countries(),
                rule.regions(),
                rule.components(),
                rule.languages(),
                renamed(rule.named(), key, into),
                rule.stated());
    }

    private static List<String> renamed(List<String> keys, String key, String into) {
        return keys.stream().map(it -> it.equals(key) ? into : it).toList();
    }

    /** Stretches of the same collaborative and source that touch each other are one. */
    static List<Span> joined(List<Span> spans) {
        Map<List<Long>, List<Span>> groups =
                spans.stream().collect(Collectors.groupingBy(it -> List.of(it.collaborativeId(), it.source())));
        List<Span> all = new ArrayList<>();
        groups.values().forEach(group -> {
            Span last = null;
            for (Span it :
                    group.stream().sorted(Comparator.comparing(Span::from)).toList()) {
                if (last == null || last.to() != null && it.from().isAfter(last.to())) {
                    if (last != null) {
                        all.add(last);
                    }
                    last = it;
                } else {
                    last = new Span(last.collaborativeId(), last.source(), last.from(), later(last.to(), it.to()));
                }
            }
            all.add(last);
        });
        return all;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
