package org.collaborativecourses.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles that somebody holds, and what follows from them: the role in the house, and the reach. */
@ApplicationScoped
public class Roles {

    @Inject
    private RoleGrantRepository grants;

    @Inject
    private Clock clock;

    /** @param by who gives it, or null where the house does; @return whether it was not held */
    public boolean give(long personId, GrantedRole role, RoleScope scope, String key, Long by) {
        return grants.addUnlessOpen(personId, role, scope, key, by, clock.instant());
    }

    /** Taken once: what was taken already stays as it was. */
    public void take(long grantId, long by) {
        grants.find(grantId).ifPresent(it -> it.take(by, clock.instant()));
    }

    /** The account is closed: nothing is held any more. */
    public void takeAll(long personId) {
        grants.openOf(personId).forEach(it -> it.take(personId, clock.instant()));
    }

    /** What this person was given under this number. */
    public Optional<Grant> find(long personId, long grantId) {
        return grants.find(grantId).filter(it -> it.isOf(personId)).map(RoleGrant::view);
    }

    /** Open and taken ones, the newest first. */
    public List<Grant> of(long personId) {
        return grants.of(personId).stream().map(RoleGrant::view).toList();
    }

    /** A person's role in the house is the highest of those that are held. */
    public Role highestOf(long personId) {
        return grants.openOf(personId).stream()
                .map(it -> it.role().role())
                .max(Comparator.naturalOrder())
                .orElse(Role.MEMBER);
    }

    /** @param role the person's in the house */
    public Reach reachOf(long personId, Role role) {
        return reachesEverything(role) ? Reach.EVERYTHING : reach(grants.openOf(personId));
    }

    /** @param roles each person's in the house */
    public Map<Long, Reach> reachesOf(Map<Long, Role> roles) {
        Map<Long, List<RoleGrant>> held =
                grants.openOf(roles.keySet()).stream().collect(Collectors.groupingBy(RoleGrant::personId));
        return roles.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> reachesEverything(it.getValue())
                                ? Reach.EVERYTHING
                                : reach(held.getOrDefault(it.getKey(), List.of()))));
    }

    private static boolean reachesEverything(Role role) {
        return role.compareTo(Role.SECRETARIAT) >= 0;
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
