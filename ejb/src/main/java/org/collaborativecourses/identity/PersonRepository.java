package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.shared.InstantColumn;

@ApplicationScoped
class PersonRepository {

    @Inject
    private EntityManager entityManager;

    Optional<Person> find(long id) {
        return Optional.ofNullable(entityManager.find(Person.class, id));
    }

    /** Locked until the transaction ends, and as it is now. */
    Optional<Person> lock(long id) {
        return Optional.ofNullable(entityManager.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @param key lower case, as {@link EmailAddress#keyOf} makes it */
    Optional<Person> findByEmail(String key) {
        return entityManager
                .createQuery("select p from Person p where p.emailKey = :key", Person.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Locked until the transaction ends. */
    Person getByEmail(String key) {
        return entityManager
                .createQuery("select p from Person p where p.emailKey = :key", Person.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    long countAdministrators() {
        return entityManager
                .createQuery(
                        "select count(p) from Person p where p.role = :role and p.closedAt is null"
                                + " and p.confirmedAt is not null",
                        Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .getSingleResult();
    }

    /** How many there are, locked: of two who take the role from each other, the second finds one only. */
    int lockAdministrators() {
        return entityManager
                .createQuery(
                        "select p from Person p where p.role = :role and p.closedAt is null"
                                + " and p.confirmedAt is not null order by p.id",
                        Person.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .size();
    }

    /** By id; closed accounts have no name. */
    Map<Long, String> namesOf(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select p.id, p.name from Person p where p.id in :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(it -> (Long) it[0], it -> (String) it[1]));
    }

    List<Person> confirmed(Collection<String> keys) {
        return entityManager
                .createQuery(
                        "select p from Person p where p.emailKey in :keys and p.confirmedAt is not null", Person.class)
                .setParameter("keys", keys)
                .getResultList();
    }

    List<Person> all(Collection<Long> ids) {
        return entityManager
                .createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Many are changed in parts: what is written need not be remembered. */
    void flushAndForget() {
        entityManager.flush();
        entityManager.clear();
    }

    /** One statement. Confirmed, without a password; a registration that was never confirmed is taken over. */
    void addAll(List<PersonFacts> people, Instant now) {
        StringBuilder sql =
                new StringBuilder("insert into person (email, email_key, name, language, country, time_zone,"
                        + " role, created_at, confirmed_at) values ");
        for (int i = 0; i < people.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append("(?, ?, ?, ?, ?, ?, 'member', ?, ?)");
        }
        sql.append(" on duplicate key update name = if(confirmed_at is null, values(name), name),"
                + " language = if(confirmed_at is null, values(language), language),"
                + " password_hash = if(confirmed_at is null, null, password_hash),"
                + " confirmed_at = ifnull(confirmed_at, values(confirmed_at))");
        Query query = entityManager.createNativeQuery(sql.toString());
        Object at = new InstantColumn().convertToDatabaseColumn(now);
        int number = 1;
        for (PersonFacts it : people) {
            query.setParameter(number++, it.email().strip());
            query.setParameter(number++, it.key());
            query.setParameter(number++, it.printedName().value());
            query.setParameter(number++, it.language().code());
            query.setParameter(number++, it.country().isEmpty() ? null : it.country());
            query.setParameter(number++, it.zoneOrUtc().getId());
            query.setParameter(number++, at);
            query.setParameter(number++, at);
        }
        query.executeUpdate();
    }

    /** At once, so that its address is free within the same transaction. */
    void remove(Person person) {
        entityManager.remove(person);
        entityManager.flush();
    }

    /**
     * Adds the person unless the address has an account. The unique key decides, not a look before: of two who
     * register the same address in the same instant, one is added and nobody sees an error.
     *
     * @return whether it was added
     */
    boolean addUnlessKnown(Person person, Instant now) {
        return entityManager
                        .createNativeQuery("insert ignore into person"
                                + " (email, email_key, name, language, time_zone, password_hash, role, created_at, confirmed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .setParameter(1, person.email())
                        .setParameter(2, person.emailKey())
                        .setParameter(3, person.name())
                        .setParameter(4, person.language().code())
                        .setParameter(5, person.zone().getId())
                        .setParameter(6, person.passwordHash())
                        .setParameter(7, person.role().code())
                        .setParameter(8, InstantColumn.of(now))
                        .setParameter(9, InstantColumn.of(person.confirmedAt().orElse(null)))
                        .executeUpdate()
                == 1;
    }

    /** Registered, never confirmed, and nothing hangs on it. */
    int removeUnconfirmed(Instant before) {
        return entityManager
                .createNativeQuery("delete from person where confirmed_at is null and created_at < ?1"
                        + " and not exists (select 1 from token t where t.person_id = person.id)")
                .setParameter(1, InstantColumn.of(before))
                .executeUpdate();
    }
}
