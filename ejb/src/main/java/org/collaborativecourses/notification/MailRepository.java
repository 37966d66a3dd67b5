package org.collaborativecourses.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MailRepository {

    @Inject
    private EntityManager entityManager;

    /** To the address that somebody has, and whatever else is about them. */
    int removeAllOf(long personId, String recipient) {
        return entityManager
                .createQuery("delete from Mail m where m.personId = :person"
                        + " or m.recipient = :recipient and m.personId is null")
                .setParameter("recipient", recipient)
                .setParameter("person", personId)
                .executeUpdate();
    }

    /** What went to an address so far was theirs, whoever has it from now on. */
    int keepAsOf(long personId, String recipient) {
        return entityManager
                .createQuery("update Mail m set m.personId = :person where m.recipient = :recipient"
                        + " and m.personId is null")
                .setParameter("person", personId)
                .setParameter("recipient", recipient)
                .executeUpdate();
    }

    void add(Mail mail) {
        entityManager.persist(mail);
    }

    Optional<Mail> find(long id) {
        return Optional.ofNullable(entityManager.find(Mail.class, id));
    }

    List<Mail> due(Instant now, int most) {
        return entityManager
                .createQuery("select m from Mail m where m.nextTryAt <= :now order by m.nextTryAt", Mail.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** The update decides who sends it: of several nodes that saw the same due mail, one changes the row. */
    boolean claim(Mail mail, Instant until) {
        return entityManager
                        .createQuery("update Mail m set m.nextTryAt = :until, m.tries = m.tries + 1"
                                + " where m.id = :id and m.nextTryAt = :seen")
                        .setParameter("until", until)
                        .setParameter("id", mail.id())
                        .setParameter("seen", mail.nextTryAt())
                        .executeUpdate()
                == 1;
    }

    List<Mail> newest(int first, int most) {
        return entityManager
                .createQuery("select m from Mail m order by m.id desc", Mail.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long count() {
        return entityManager
                .createQuery("select count(m) from Mail m", Long.class)
                .getSingleResult();
    }

    int removeDone(Instant before) {
        return entityManager
                .createQuery("delete from Mail m where m.nextTryAt is null and m.createdAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
