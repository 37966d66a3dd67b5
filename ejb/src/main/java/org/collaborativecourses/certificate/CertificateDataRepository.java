package org.collaborativecourses.certificate;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.collaborativecourses.identity.AccountClosed;
import org.collaborativecourses.identity.PersonDataAsked;
import org.collaborativecourses.shared.InstantColumn;

/** The certificates of one person, and what becomes of them without the person. */
@ApplicationScoped
class CertificateDataRepository {

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    void tell(@Observes @Priority(70) PersonDataAsked asked) {
        asked.into()
                .part(
                        "certificates",
                        entities.createNativeQuery(
                                        "SELECT id, code, course_key, issued_at, expires_at, revoked_at,"
                                                + " revoked_why, snapshot, credential FROM certificate WHERE person_id = ?1 ORDER BY id")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "number",
                        "code",
                        "course",
                        "issued",
                        "until",
                        "revoked",
                        "why",
                        "printed",
                        "credential");
        asked.into()
                .part(
                        "certificateActs",
                        entities.createNativeQuery("SELECT c.id, a.kind, a.reason, a.at FROM certificate_act a"
                                        + " JOIN certificate c ON c.id = a.certificate_id WHERE c.person_id = ?1"
                                        + " ORDER BY a.id")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "number",
                        "kind",
                        "why",
                        "at");
    }

    /**
     * Kept, they stay as they were printed, and nothing leads from them to the account that is closed any more. Else what
     * was printed goes, and who asks for the code hears that the holder wished it so. Why somebody did something to one may
     * name the holder, and goes in both cases.
     */
    void erase(@Observes AccountClosed closed) {
        entities.createNativeQuery("UPDATE certificate_act SET reason = '' WHERE certificate_id IN"
                        + " (SELECT id FROM certificate WHERE person_id = ?1)")
                .setParameter(1, closed.personId())
                .executeUpdate();
        if (closed.keepsCertificates()) {
            entities.createNativeQuery("UPDATE certificate SET person_id = NULL WHERE person_id = ?1")
                    .setParameter(1, closed.personId())
                    .executeUpdate();
        } else {
            entities.createNativeQuery("UPDATE certificate SET snapshot = '', signature = '', revoked_why = NULL,"
                            + " holder = NULL, credential = NULL,"
                            + " withdrawn_at = ?2 WHERE person_id = ?1")
                    .setParameter(1, closed.personId())
                    .setParameter(2, InstantColumn.of(clock.instant()))
                    .executeUpdate();
        }
    }
}
