package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.role.Grant;
import org.collaborativecourses.role.GrantedRole;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.role.RoleProposed;
import org.collaborativecourses.role.RoleScope;
import org.collaborativecourses.role.Roles;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotAllowedException;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;

/** Roles are given and taken by name, with who and when; the trail keeps both. */
@Stateless
public class RoleService {

    @Inject
    private PersonRepository persons;

    @Inject
    private Accounts accounts;

    @Inject
    private Roles roles;

    @Inject
    private AuditService audit;

    @Inject
    private Event<RoleProposed> proposals;

    /**
     * Gives a role; one that is there already stays as it was given.
     *
     * @param key of the course, collaborative or organisation; empty for the whole house
     * @throws InvalidException at role, scope or key
     * @throws NotAllowedException where the one who gives may not give this one
     */
    public void give(long actorId, long personId, GrantedRole role, RoleScope scope, String key) {
        if (role == null) {
            throw new InvalidException("role", "identity.error.choose");
        }
        if (scope == null || !role.isOf(scope)) {
            throw new InvalidException("scope", "identity.error.choose");
        }
        String of = scope == RoleScope.HOUSE ? "" : key == null ? "" : key.strip();
        if (scope != RoleScope.HOUSE && of.isEmpty()) {
            throw new InvalidException("key", "identity.error.choose");
        }
        demandMayGive(actorId, role);
        Person person = find(personId);
        proposals.fire(new RoleProposed(role, scope, of));
        if (roles.give(personId, role, scope, of, actorId)) {
            apply(person);
            audit.record(
                    actorId,
                    "identity.roleGiven",
                    "person/" + personId,
                    "role",
                    role.code(),
                    "of",
                    scope == RoleScope.HOUSE ? null : scope.code() + "/" + of);
        }
    }

    /** Given by the house itself: the first administrator, the people of a demonstration. */
    public void giveByHouse(long personId, GrantedRole role, RoleScope scope, String key) {
        roles.give(personId, role, scope, key, null);
        apply(find(personId));
    }

    public boolean hasAdministrator() {
        return persons.countAdministrators() > 0;
    }

    /**
     * Takes a role; one that was taken already stays as it was.
     *
     * @throws NotAllowedException where the one who takes may not take this one
     * @throws RefusedException where the house would have no administrator left
     */
    public void take(long actorId, long personId, long grantId) {
        Grant grant = roles.find(personId, grantId).orElseThrow(NotFoundException::new);
        demandMayGive(actorId, grant.role());
        Person person = find(personId);
        if (!grant.isOpen()) {
            return;
        }
        if (grant.role() == GrantedRole.ADMINISTRATOR && persons.lockAdministrators() == 1) {
            throw new RefusedException("identity.error.lastAdministratorOther");
        }
        roles.take(grantId, actorId);
        apply(person);
        audit.record(
                actorId,
                "identity.roleTaken",
                "person/" + personId,
                "role",
                grant.role().code(),
                "of",
                grant.scope() == RoleScope.HOUSE ? null : grant.scope().code() + "/" + grant.key());
    }

    /** What somebody has and had, the newest first. @param actorId who asks, and may take some of it */
    public List<RoleView> of(long personId, long actorId) {
        List<Grant> all = roles.of(personId);
        Role own = accounts.get(actorId).role();
        Map<Long, String> names = persons.namesOf(all.stream()
                .flatMap(it -> Stream.of(it.givenBy(), it.takenBy()))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        return all.stream()
                .map(it -> new RoleView(
                        it.id(),
                        it.role(),
                        it.scope(),
                        it.key(),
                        it.givenAt(),
                        it.givenBy().map(names::get).orElse(""),
                        it.takenAt(),
                        it.takenBy().map(names::get).orElse(""),
                        it.isOpen() && own.compareTo(it.role().mayBeGivenBy()) >= 0))
                .toList();
    }

    /** What somebody may see from a desk, as it is now. A page takes the visitor's, which is up to a minute old. */
    public Reach reachOf(long personId) {
        return reachOf(accounts.get(personId));
    }

    /** The same, and nothing where the account is closed. */
    public Optional<Reach> findReach(long personId) {
        return accounts.find(personId).map(this::reachOf);
    }

    /** The same of several at once. Who is not in it has none, or no account. */
    public Map<Long, Reach> findReaches(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : roles.reachesOf(persons.all(personIds).stream()
                        .filter(it -> !it.isClosed())
                        .collect(Collectors.toMap(Person::id, Person::role)));
    }

    private Reach reachOf(Person person) {
        return roles.reachOf(person.id(), person.role());
    }

    /** The person's role is the highest of those that are held. */
    private void apply(Person person) {
        person.appoint(roles.highestOf(person.id()));
        accounts.changed(person);
    }

    private void demandMayGive(long actorId, GrantedRole role) {
        if (accounts.get(actorId).role().compareTo(role.mayBeGivenBy()) < 0) {
            throw new NotAllowedException();
        }
    }

    private Person find(long personId) {
        return persons.find(personId).filter(it -> !it.isClosed()).orElseThrow(NotFoundException::new);
    }
}
