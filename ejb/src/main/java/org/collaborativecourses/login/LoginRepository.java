package org.collaborativecourses.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.RandomToken;

@ApplicationScoped
class LoginRepository {

    @Inject
    private EntityManager entityManager;

    void add(Login login) {
        entityManager.persist(login);
    }

    Optional<Login> find(String token) {
        return entityManager
                .createQuery("select l from Login l where l.tokenHash = :hash", Login.class)
                .setParameter("hash", RandomToken.hash(token))
                .getResultStream()
                .findFirst();
    }

    List<Login> openLoginsOf(long personId, Instant now) {
        return entityManager
                .createQuery(
                        "select l from Login l where l.personId = :person and l.expiresAt > :now order by l.lastSeenAt desc",
                        Login.class)
                .setParameter("person", personId)
                .setParameter("now", now)
                .getResultList();
    }

    void remove(String token) {
        entityManager
                .createQuery("delete from Login l where l.tokenHash = :hash")
                .setParameter("hash", RandomToken.hash(token))
                .executeUpdate();
    }

    void removeAllOf(long personId) {
        entityManager
                .createQuery("delete from Login l where l.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    int removeExpired(Instant now) {
        return entityManager
                .createQuery("delete from Login l where l.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
