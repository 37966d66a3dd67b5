package org.collaborativecourses.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.InstantColumn;

@ApplicationScoped
class CertificateRepository {

    @Inject
    private EntityManager entityManager;

    Optional<Certificate> find(String code) {
        return entityManager
                .createQuery("select c from Certificate c where c.code = :code", Certificate.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<Certificate> ofPerson(long personId) {
        return entityManager
                .createQuery(
                        "select c from Certificate c where c.personId = :person order by c.issuedAt desc, c.id desc",
                        Certificate.class)
                .setParameter("person", personId)
                .getResultList();
    }

    Optional<Certificate> latest(long personId, String courseKey) {
        return entityManager
                .createQuery(
                        "select c from Certificate c where c.personId = :person and c.courseKey = :course"
                                + " order by c.period desc, c.issue desc",
                        Certificate.class)
                .setParameter("person", personId)
                .setParameter("course", courseKey)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Locked until the transaction ends. */
    Optional<Certificate> lock(String code) {
        return entityManager
                .createQuery("select c from Certificate c where c.code = :code", Certificate.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The code of the one that this one stands in the place of. */
    Optional<String> replacedBy(String code) {
        return entityManager
                .createQuery("select c.code from Certificate c where c.replacedBy = :code", String.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * The one certificate of this person, course and period, locked: a new row without content, or what another
     * transaction has issued in the meantime. The unique key decides, so nobody can come in between; a plain insert
     * would fail there and take the whole completion with it.
     */
    Certificate reserve(String code, long personId, String courseKey, int period, int issue, Instant issuedAt) {
        entityManager
                .createNativeQuery("INSERT INTO certificate"
                        + " (code, person_id, course_key, period, issue, issued_at, snapshot, signature, key_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, '', '', '') ON DUPLICATE KEY UPDATE id = id")
                .setParameter(1, code)
                .setParameter(2, personId)
                .setParameter(3, courseKey)
                .setParameter(4, period)
                .setParameter(5, issue)
                .setParameter(6, InstantColumn.of(issuedAt))
                .executeUpdate();
        return entityManager
                .createQuery(
                        "select c from Certificate c where c.personId = :person and c.courseKey = :course"
                                + " and c.period = :period and c.issue = :issue",
                        Certificate.class)
                .setParameter("person", personId)
                .setParameter("course", courseKey)
                .setParameter("period", period)
                .setParameter("issue", issue)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }
}
