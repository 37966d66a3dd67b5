package org.collaborativecourses.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.participation.ParticipationRepository.Open;
import org.collaborativecourses.participation.ParticipationRepository.StoredRule;

/** Brings what rules have found up to what they find today: who is new begins today, who is gone ends today. */
@ApplicationScoped
class Evaluation {

    @Inject
    private ParticipationRepository repository;

    /** @return ids of the collaboratives where that changed anything */
    Set<Long> of(List<StoredRule> rules, List<Open> open, LocalDate today) {
        Set<Long> changed = new HashSet<>();
        if (rules.isEmpty()) {
            return changed;
        }
        Matching matching = repository.matching(today);
        Map<Long, Set<Long>> there = open.stream()
                .collect(Collectors.groupingBy(
                        Open::source, Collectors.mapping(Open::organisationId, Collectors.toSet())));
        for (StoredRule rule : rules) {
            Set<Long> before = there.getOrDefault(rule.id(), Set.of());
            Set<Long> found = matching.of(rule.rule());
            for (long id : found) {
                if (!before.contains(id) && repository.begin(row(rule, id), today)) {
                    changed.add(rule.collaborativeId());
                }
            }
            for (long id : before) {
                if (!found.contains(id) && repository.end(row(rule, id), today)) {
                    changed.add(rule.collaborativeId());
                }
            }
        }
        return changed;
    }

    /** The first time: whom it would have found on the day since when it holds takes part since that day. */
    void first(StoredRule rule, LocalDate today) {
        Set<Long> then =
                rule.from().isBefore(today) ? repository.matching(rule.from()).of(rule.rule()) : Set.of();
        repository
                .matching(today)
                .of(rule.rule())
                .forEach(id -> repository.begin(row(rule, id), then.contains(id) ? rule.from() : today));
    }

    private static Open row(StoredRule rule, long organisationId) {
        return new Open(rule.collaborativeId(), organisationId, rule.id());
    }
}
