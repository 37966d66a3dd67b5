package org.collaborativecourses.organisation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.collaborativecourses.identity.PersonDataAsked;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.PeriodOver;
import org.collaborativecourses.shared.Retention;

/** Where somebody belongs and belonged. */
@ApplicationScoped
class BelongingDataRepository {

    @Inject
    private EntityManager entities;

    void tell(@Observes @Priority(20) PersonDataAsked asked) {
        asked.into()
                .part(
                        "organisations",
                        entities.createNativeQuery("SELECT o.name, a.from_date, a.to_date FROM affiliation a"
                                        + " JOIN organisation o ON o.id = a.organisation_id WHERE a.person_id = ?1"
                                        + " ORDER BY a.from_date, a.id")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "organisation",
                        "from",
                        "to");
    }

    /** From now on a closed account counts for the whole house only. */
    void forget(@Observes PeriodOver over) {
        if (over.isOf(Retention.ERASED)) {
            entities.createNativeQuery("DELETE a FROM affiliation a JOIN person p ON p.id = a.person_id"
                            + " WHERE p.closed_at < ?1")
                    .setParameter(1, InstantColumn.of(over.before()))
                    .executeUpdate();
        }
    }
}
