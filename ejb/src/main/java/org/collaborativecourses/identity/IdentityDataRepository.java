package org.collaborativecourses.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.PeriodOver;
import org.collaborativecourses.shared.Retention;

/** What an account holds about its owner. Of passwords and links there are hashes only, which say nothing to anybody. */
@ApplicationScoped
class IdentityDataRepository {

    @Inject
    private EntityManager entities;

    void tell(@Observes @Priority(10) PersonDataAsked asked) {
        PersonData into = asked.into();
        into.part(
                "profile",
                of(
                        asked,
                        "SELECT name, email, language, country, time_zone, role, created_at, confirmed_at FROM person"
                                + " WHERE id = ?1"),
                "name",
                "email",
                "language",
                "country",
                "zone",
                "role",
                "created",
                "confirmed");
        into.part(
                "roles",
                of(
                        asked,
                        "SELECT role, scope, scope_key, given_at, taken_at FROM role_grant WHERE person_id = ?1"
                                + " ORDER BY id"),
                "role",
                "scope",
                "of",
                "given",
                "taken");
        into.part(
                "logins",
                of(asked, "SELECT created_at, last_seen_at, expires_at FROM login WHERE person_id = ?1 ORDER BY id"),
                "created",
                "lastVisit",
                "until");
        into.part(
                "links",
                entities.createNativeQuery("SELECT purpose, email, created_at, expires_at, used_at FROM token"
                                + " WHERE person_id = ?1 OR email = ?2 ORDER BY id")
                        .setParameter(1, asked.personId())
                        .setParameter(2, asked.email())
                        .getResultList(),
                "purpose",
                "email",
                "created",
                "until",
                "used");
    }

    private List<?> of(PersonDataAsked asked, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, asked.personId()).getResultList();
    }

    /** The account has no name since it was closed; now it counts in no country either. */
    void forget(@Observes PeriodOver over) {
        if (over.isOf(Retention.ERASED)) {
            entities.createNativeQuery("UPDATE person SET country = NULL WHERE closed_at < ?1 AND country IS NOT NULL")
                    .setParameter(1, InstantColumn.of(over.before()))
                    .executeUpdate();
        }
    }
}
