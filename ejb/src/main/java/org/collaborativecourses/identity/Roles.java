package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows from the grants that somebody holds: the role in the house, and the reach. */
@ApplicationScoped
class Roles {

    @Inject
    private RoleGrantRepository grants;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** Given by the house itself: the first administrator, the people of a demonstration. */
    void give(Person person, GrantedRole role, RoleScope scope, String key) {
        grants.addUnlessOpen(person.id(), role, scope, key, null, clock.instant());
        apply(person);
    }

    /** The person's role is the highest of those that are held. */
    void apply(Person person) {
        person.appoint(grants.openOf(person.id()).stream()
                .map(it -> it.role().role())
                .max(Comparator.naturalOrder())
                .orElse(Role.MEMBER));
        accounts.changed(person);
    }

    /** The account is closed: nothing is held any more. */
    void takeAll(Person person) {
        grants.openOf(person.id()).forEach(it -> it.take(person.id(), clock.instant()));
    }

    Reach reachOf(Person person) {
        if (person.role().compareTo(Role.SECRETARIAT) >= 0) {
            return Reach.EVERYTHING;
        }
        return reach(grants.openOf(person.id()));
    }

    /** Of those whose account is open. */
    Map<Long, Reach> reachesOf(List<Person> people) {
        List<Person> open = people.stream().filter(it -> !it.isClosed()).toList();
        Map<Long, List<RoleGrant>> held = grants
                .openOf(open.stream().map(Person::id).toList())
                .stream()
                .collect(Collectors.groupingBy(RoleGrant::personId));
        return open.stream()
                .collect(Collectors.toMap(
                        Person::id,
                        it -> it.role().compareTo(Role.SECRETARIAT) >= 0
                                ? Reach.EVERYTHING
                                : reach(held.getOrDefault(it.id(), List.of()))));
    }

    private static Reach reach(List<RoleGrant> open) {
        return new Reach(
                false,
                keys(open, GrantedRole.FACILITATOR, RoleScope.COURSE),
                keys(open, GrantedRole.FACILITATOR, RoleScope.COLLABORATIVE),
                keys(open, GrantedRole.COORDINATOR, RoleScope.ORGANISATION));
    }

    private static Set<String> keys(List<RoleGrant> open, GrantedRole role, RoleScope scope) {
        return open.stream()
                .filter(it -> it.role() == role && it.scope() == scope)
                .map(RoleGrant::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
