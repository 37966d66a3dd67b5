package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.shared.InvalidException;

/** Many organisations, and many people in them, at once: for those who bring a file. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OrganisationBookService {

    /** EclipseLink looks up each parameter of a statement among all of them: more at once is slower. */
    private static final int AT_ONCE = 50;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private MembershipRepository memberships;

    @Inject
    private AffiliationRepository affiliations;

    @Inject
    private Affiliations belonging;

    @Inject
    private Event<OrganisationsChanged> changes;

    @Inject
    private Event<BelongingChanged> movings;

    /** By each key that leads to one, former keys included. */
    public Map<String, KnownOrganisation> known() {
        Map<Long, Organisation> all =
                organisations.everyRow().stream().collect(Collectors.toMap(Organisation::id, it -> it));
        Map<String, KnownOrganisation> known = new HashMap<>();
        all.values().forEach(row -> {
            Organisation it = row.mergedInto().map(all::get).orElse(row);
            known.put(row.key(), new KnownOrganisation(it.key(), it.facts()));
        });
        return known;
    }

    /** All memberships that there are and were, to try out which others may be. */
    public MembershipPlan memberships() {
        Map<String, Long> ids = new HashMap<>();
        organisations.everyRow().forEach(it -> ids.put(it.key(), it.mergedInto().orElseGet(it::id)));
        return new MembershipPlan(ids, memberships.edges(), belonging.today());
    }

    /** What the key of one of this name shall be, where none of these is taken. */
    public String keyFor(String name, Collection<String> taken) {
        String made = OrganisationKey.madeOf(name);
        String key = made;
        for (int i = 2; taken.contains(key) || OrganisationKey.isReserved(key); i++) {
            key = made + "-" + i;
        }
        return key;
    }

    /** @throws InvalidException at key, where it cannot be one */
    public void checkKey(String key) {
        if (OrganisationKey.isReserved(OrganisationKey.of(key))) {
            throw new InvalidException("key", "organisation.error.keyTaken");
        }
    }

    /**
     * Adds some, describes others, and makes members.
     *
     * @param added by key, checked
     * @param described by key, checked
     * @throws InvalidException at parent, where memberships would go round in a circle, or are there on some of the days
     */
    public void write(
            Map<String, OrganisationFacts> added,
            Map<String, OrganisationFacts> described,
            List<NewMembership> joining) {
        Map<String, Organisation> named = new HashMap<>();
        added.forEach((key, facts) -> named.put(key, organisations.add(key, facts)));
        Set<String> others = new HashSet<>(described.keySet());
        joining.forEach(it -> others.addAll(Set.of(it.member(), it.parent())));
        others.removeAll(added.keySet());
        named.putAll(organisations.resolve(others));
        described.forEach((key, facts) -> named.get(key).describe(facts));
        memberships.lockAll();
        Hierarchy hierarchy = new Hierarchy(memberships.edges());
        for (NewMembership it : joining) {
            Organisation member = named.get(it.member());
            Organisation parent = named.get(it.parent());
            Hierarchy.Edge edge = new Hierarchy.Edge(member.id(), parent.id(), it.from(), it.to());
            if (hierarchy.wouldCircle(edge)) {
                throw new InvalidException("parent", "organisation.error.circle");
            }
            if (hierarchy.overlaps(edge)) {
                throw new InvalidException("parent", "organisation.error.memberAlready");
            }
            hierarchy.add(edge);
            memberships.add(new Membership(member, parent, it.from(), it.to()));
        }
        if (!named.isEmpty()) {
            changes.fire(new OrganisationsChanged(Set.copyOf(named.keySet())));
        }
    }

    /** Where these people belong and belonged, by person. */
    public Map<Long, List<NewAffiliation>> affiliations(Collection<Long> people) {
        Map<Long, List<NewAffiliation>> found = new HashMap<>();
        List<Long> all = List.copyOf(people);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            affiliations
                    .ofPeople(all.subList(i, Math.min(all.size(), i + AT_ONCE)))
                    .forEach(it -> found.computeIfAbsent(it.personId(), id -> new java.util.ArrayList<>())
                            .add(it));
        }
        return found;
    }

    /** People belong to organisations. What is there already from the same day gets this end. */
    public void affiliateAll(List<NewAffiliation> all) {
        Map<String, Organisation> named = organisations.resolve(
                all.stream().map(NewAffiliation::organisation).collect(Collectors.toSet()));
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            affiliations.addAll(all.subList(i, Math.min(all.size(), i + AT_ONCE)), named);
        }
        if (!all.isEmpty()) {
            movings.fire(new BelongingChanged(
                    all.stream().map(NewAffiliation::personId).collect(Collectors.toSet())));
        }
    }
}
