package org.collaborativecourses.imports;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.collaborativecourses.identity.AccountClosed;
import org.collaborativecourses.identity.PersonDataAsked;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.PeriodOver;
import org.collaborativecourses.shared.Retention;

/** Files that name people: who brought them, whom they name, and how long they are kept. */
@ApplicationScoped
class ImportDataRepository {

    @Inject
    private EntityManager entities;

    void tell(@Observes @Priority(90) PersonDataAsked asked) {
        asked.into()
                .part(
                        "imports",
                        entities.createNativeQuery("SELECT kind, file_name, state, created_at FROM import_run"
                                        + " WHERE person_id = ?1 ORDER BY id")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "kind",
                        "fileName",
                        "state",
                        "created");
        asked.into()
                .part(
                        "importRows",
                        entities.createNativeQuery("SELECT i.what, i.outcome, r.created_at FROM import_row i"
                                        + " JOIN import_run r ON r.id = i.run_id WHERE i.what = ?1 OR i.what LIKE ?2"
                                        + " ORDER BY r.id")
                                .setParameter(1, asked.email())
                                .setParameter(2, beginning(asked.email()))
                                .getResultList(),
                        "what",
                        "outcome",
                        "created");
    }

    void erase(@Observes AccountClosed closed) {
        entities.createNativeQuery("UPDATE import_row SET what = '', why = '[]' WHERE what = ?1 OR what LIKE ?2")
                .setParameter(1, closed.email())
                .setParameter(2, beginning(closed.email()))
                .executeUpdate();
    }

    /** A row of people is called by the address alone, one of enrolments by the address and the course. */
    private static String beginning(String email) {
        return email.replaceAll("[\\\\%_]", "\\\\$0") + " · %";
    }

    void forget(@Observes PeriodOver over) {
        if (over.isOf(Retention.IMPORTS)) {
            entities.createNativeQuery("DELETE FROM import_run WHERE created_at < ?1")
                    .setParameter(1, InstantColumn.of(over.before()))
                    .executeUpdate();
        }
    }
}
