package org.collaborativecourses.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.InstantColumn;

@ApplicationScoped
class RoleGrantRepository {

    @Inject
    private EntityManager entities;

    Optional<RoleGrant> find(long id) {
        return Optional.ofNullable(entities.find(RoleGrant.class, id));
    }

    /** What was not taken. */
    List<RoleGrant> openOf(long personId) {
        return entities.createQuery(
                        "select g from RoleGrant g where g.personId = :person and g.open = 1 order by g.id",
                        RoleGrant.class)
                .setParameter("person", personId)
                .getResultList();
    }

    List<RoleGrant> openOf(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select g from RoleGrant g where g.personId in :people and g.open = 1 order by g.id",
                                RoleGrant.class)
                        .setParameter("people", personIds)
                        .getResultList();
    }

    /** Open and taken ones, the newest first. */
    List<RoleGrant> of(long personId) {
        return entities.createQuery(
                        "select g from RoleGrant g where g.personId = :person order by g.id desc", RoleGrant.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** The unique key decides: of two who give the same at once, one does. @return whether it was not there */
    boolean addUnlessOpen(long personId, GrantedRole role, RoleScope scope, String key, Long by, Instant now) {
        return entities.createNativeQuery("insert ignore into role_grant"
                                + " (person_id, role, scope, scope_key, given_at, given_by, open)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, 1)")
                        .setParameter(1, personId)
                        .setParameter(2, role.code())
                        .setParameter(3, scope.code())
                        .setParameter(4, key)
                        .setParameter(5, new InstantColumn().convertToDatabaseColumn(now))
                        .setParameter(6, by)
                        .executeUpdate()
                == 1;
    }
}
