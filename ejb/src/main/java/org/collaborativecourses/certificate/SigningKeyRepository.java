package org.collaborativecourses.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.InstantColumn;

@ApplicationScoped
class SigningKeyRepository {

    @Inject
    private EntityManager entityManager;

    Optional<SigningKey> find(String keyId) {
        return Optional.ofNullable(entityManager.find(SigningKey.class, keyId));
    }

    /** The youngest first. */
    List<SigningKey> all() {
        return entityManager
                .createQuery("select k from SigningKey k order by k.createdAt desc, k.keyId desc", SigningKey.class)
                .getResultList();
    }

    /** From now on nobody signs with any but this one. */
    void retireAllBut(String keyId, Instant now) {
        entityManager
                .createQuery(
                        "update SigningKey k set k.retiredAt = :now where k.retiredAt is null and k.keyId <> :kept")
                .setParameter("now", now)
                .setParameter("kept", keyId)
                .executeUpdate();
    }

    Optional<SigningKey> active() {
        return entityManager
                .createQuery(
                        "select k from SigningKey k where k.retiredAt is null order by k.createdAt desc",
                        SigningKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Keeps this key unless one of the same name is there already, and gives back the one that is kept. In its own
     * transaction: whoever else needs the first key at the same time waits for this statement, not for a whole course
     * to be completed.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SigningKey keepOrFind(SigningKey key) {
        entityManager
                .createNativeQuery("INSERT INTO signing_key (key_id, public_key, private_key, created_at)"
                        + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE key_id = key_id")
                .setParameter(1, key.keyId())
                .setParameter(2, key.publicKey())
                .setParameter(3, key.privateKey())
                .setParameter(4, InstantColumn.of(key.createdAt()))
                .executeUpdate();
        return entityManager.find(SigningKey.class, key.keyId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
