package org.collaborativecourses.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.shared.RefusedException;

/**
 * Two rows that are one organisation become one. People and memberships move with their days; what overlaps becomes one
 * longer stretch. Nothing of what people learnt hangs on an organisation, so every enrolment and certificate stays.
 */
@ApplicationScoped
class Merge {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AffiliationRepository affiliations;

    @Inject
    private MembershipRepository memberships;

    /** @return the people who moved */
    Set<Long> merge(Organisation from, Organisation into, Instant now) {
        memberships.lockAll();
        moveMemberships(from, into);
        Set<Long> moved = movePeople(from, into);
        organisations.followedBy(from).forEach(it -> it.mergeInto(into, now));
        from.mergeInto(into, now);
        return moved;
    }

    /** A pair that both had becomes one pair for all days of both. */
    private void moveMemberships(Organisation from, Organisation into) {
        List<Membership> old = new ArrayList<>(memberships.touching(from));
        Map<Pair, List<Hierarchy.Edge>> wanted = new LinkedHashMap<>();
        for (Membership it : old) {
            Pair pair = new Pair(it.member() == from ? into : it.member(), it.parent() == from ? into : it.parent());
            if (pair.member() != pair.parent()) {
                wanted.computeIfAbsent(pair, any -> new ArrayList<>()).add(pair.on(it));
            }
        }
        for (Membership it : memberships.touching(into)) {
            Pair pair = new Pair(it.member(), it.parent());
            if (wanted.containsKey(pair)) {
                wanted.get(pair).add(pair.on(it));
                old.add(it);
            }
        }
        old.forEach(memberships::remove);
        Hierarchy hierarchy = new Hierarchy(memberships.edges());
        wanted.forEach((pair, edges) -> Hierarchy.joined(edges).forEach(edge -> {
            if (hierarchy.wouldCircle(edge)) {
                throw new RefusedException("organisation.error.mergeCircle");
            }
            hierarchy.add(edge);
            memberships.add(new Membership(pair.member(), pair.parent(), edge.from(), edge.to()));
        }));
    }

    /** Of a membership, whatever its days. */
    private record Pair(Organisation member, Organisation parent) {

        Hierarchy.Edge on(Membership days) {
            return new Hierarchy.Edge(member.id(), parent.id(), days.fromDate(), days.toDate());
        }
    }

    private Set<Long> movePeople(Organisation from, Organisation into) {
        Map<Long, List<Affiliation>> here =
                affiliations.ofOrganisation(from).stream().collect(Collectors.groupingBy(Affiliation::personId));
        Map<Long, List<Affiliation>> there = affiliations.ofPeopleIn(into, here.keySet()).stream()
                .collect(Collectors.groupingBy(Affiliation::personId));
        here.forEach((person, stays) -> {
            List<Affiliation> all = new ArrayList<>(stays);
            all.addAll(there.getOrDefault(person, List.of()));
            all.sort(Comparator.comparing(Affiliation::fromDate));
            List<NewAffiliation> wanted = new ArrayList<>();
            LocalDate start = null;
            LocalDate end = null;
            for (Affiliation it : all) {
                if (start != null && end != null && it.fromDate().isAfter(end)) {
                    wanted.add(new NewAffiliation(person, into.key(), start, end));
                    start = null;
                }
                if (start == null) {
                    start = it.fromDate();
                    end = it.toDate();
                } else if (end != null) {
                    end = it.toDate() == null || it.toDate().isAfter(end) ? it.toDate() : end;
                }
            }
            wanted.add(new NewAffiliation(person, into.key(), start, end));
            affiliations.removeAll(all);
            affiliations.addAll(wanted, Map.of(into.key(), into));
        });
        return new HashSet<>(here.keySet());
    }
}
