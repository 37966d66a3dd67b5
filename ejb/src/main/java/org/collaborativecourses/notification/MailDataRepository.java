package org.collaborativecourses.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.collaborativecourses.identity.PersonDataAsked;
import org.collaborativecourses.shared.PeriodOver;
import org.collaborativecourses.shared.Retention;

/** Which mails went to somebody's address, and to those that they had before. */
@ApplicationScoped
class MailDataRepository {

    @Inject
    private EntityManager entities;

    @Inject
    private MailRepository mails;

    void tell(@Observes @Priority(120) PersonDataAsked asked) {
        asked.into()
                .part(
                        "mails",
                        entities.createNativeQuery("SELECT recipient, subject, language, created_at, sent_at FROM mail"
                                        + " WHERE person_id = ?2 OR recipient = ?1 AND person_id IS NULL ORDER BY id")
                                .setParameter(1, asked.email())
                                .setParameter(2, asked.personId())
                                .getResultList(),
                        "email",
                        "subject",
                        "language",
                        "created",
                        "sent");
    }

    void forget(@Observes PeriodOver over) {
        if (over.isOf(Retention.MAILS)) {
            mails.removeDone(over.before());
        }
    }
}
