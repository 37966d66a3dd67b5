package org.collaborativecourses.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.RandomToken;

@ApplicationScoped
class TokenRepository {

    @Inject
    private EntityManager entityManager;

    void add(Token token) {
        entityManager.persist(token);
    }

    Optional<Token> find(String secret) {
        return entityManager
                .createQuery("select t from Token t where t.tokenHash = :hash", Token.class)
                .setParameter("hash", RandomToken.hash(secret))
                .getResultStream()
                .findFirst();
    }

    /** Locked, so that of two who come with the same link only one finds it open. */
    Optional<Token> findToUse(String secret) {
        return entityManager
                .createQuery("select t from Token t where t.tokenHash = :hash", Token.class)
                .setParameter("hash", RandomToken.hash(secret))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<Token> find(long id) {
        return Optional.ofNullable(entityManager.find(Token.class, id));
    }

    List<Token> newest(TokenPurpose purpose, int most) {
        return entityManager
                .createQuery("select t from Token t where t.purpose = :purpose order by t.id desc", Token.class)
                .setParameter("purpose", purpose.code())
                .setMaxResults(most)
                .getResultList();
    }

    /** What invitations carry is a language of two letters, and the key of an organisation behind a space. */
    List<Token> newestInvitations(Collection<String> organisations, int most) {
        return organisations.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select t from Token t where t.purpose = :purpose and substring(t.detail, 4) in :keys"
                                        + " order by t.id desc",
                                Token.class)
                        .setParameter("purpose", TokenPurpose.INVITE.code())
                        .setParameter("keys", organisations)
                        .setMaxResults(most)
                        .getResultList();
    }

    void remove(Token token) {
        entityManager.remove(token);
    }

    void removeAll(TokenPurpose purpose) {
        entityManager
                .createQuery("delete from Token t where t.purpose = :purpose and t.usedAt is null")
                .setParameter("purpose", purpose.code())
                .executeUpdate();
    }

    /** A newer link makes the older ones worthless. */
    void removeAllOf(long personId, TokenPurpose purpose) {
        entityManager
                .createQuery("delete from Token t where t.personId = :person and t.purpose = :purpose")
                .setParameter("person", personId)
                .setParameter("purpose", purpose.code())
                .executeUpdate();
    }

    void removeAllOf(long personId) {
        entityManager
                .createQuery("delete from Token t where t.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    /** Invitations name an address that had no account yet. */
    void removeAllTo(String email) {
        entityManager
                .createQuery("delete from Token t where t.email = :email")
                .setParameter("email", email)
                .executeUpdate();
    }

    int removeExpired(Instant before) {
        return entityManager
                .createQuery("delete from Token t where t.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
