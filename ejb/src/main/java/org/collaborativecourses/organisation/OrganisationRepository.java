package org.collaborativecourses.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.collaborativecourses.role.Reach;

/** One that was merged is never found itself: its key leads to the one that it is now. */
@ApplicationScoped
class OrganisationRepository {

    /** Those that are coordinated, and their members on a day. */
    private static final String WITHIN =
            "o.mergedIntoId is null and (o.id in :own or exists (select m from Membership m"
                    + " where m.member = o and m.parent.id in :own and (m.fromDate is null or m.fromDate <= :day)"
                    + " and (m.toDate is null or m.toDate > :day)))";

    @Inject
    private EntityManager entityManager;

    List<Organisation> all() {
        return entityManager
                .createQuery(
                        "select o from Organisation o where o.mergedIntoId is null order by o.name", Organisation.class)
                .getResultList();
    }

    List<Organisation> matching(String words, int most) {
        return entityManager
                .createQuery(
                        "select o from Organisation o where o.mergedIntoId is null and (o.name like :words"
                                + " or o.shortName like :words or o.okey like :words) order by o.name",
                        Organisation.class)
                .setParameter("words", "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that were merged too. */
    List<Organisation> everyRow() {
        return entityManager
                .createQuery("select o from Organisation o", Organisation.class)
                .getResultList();
    }

    Optional<Organisation> find(String key) {
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(resolve(Set.of(key)).get(key));
    }

    /** Each key with what it leads to; keys that lead nowhere are left out. */
    Map<String, Organisation> resolve(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Organisation> named = entityManager
                .createQuery("select o from Organisation o where o.okey in :keys", Organisation.class)
                .setParameter("keys", keys)
                .getResultList();
        Set<Long> elsewhere =
                named.stream().flatMap(it -> it.mergedInto().stream()).collect(Collectors.toSet());
        Map<Long, Organisation> targets = elsewhere.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
                        .setParameter("ids", elsewhere)
                        .getResultStream()
                        .collect(Collectors.toMap(Organisation::id, it -> it));
        Map<String, Organisation> found = new HashMap<>();
        named.forEach(
                it -> found.put(it.key(), it.mergedInto().map(targets::get).orElse(it)));
        return found;
    }

    /** Those that the keys lead to, each once, by name. */
    List<Organisation> named(Collection<String> keys) {
        return resolve(keys).values().stream()
                .distinct()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    /** Those within reach on a day, by name. */
    List<Organisation> within(Reach reach, LocalDate day) {
        if (reach.everything()) {
            return all();
        }
        List<Long> own = own(reach);
        return own.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select o from Organisation o where " + WITHIN + " order by o.name", Organisation.class)
                        .setParameter("own", own)
                        .setParameter("day", day)
                        .getResultList();
    }

    boolean isWithin(Reach reach, Organisation organisation, LocalDate day) {
        return reach.everything() || within(reach, day).contains(organisation);
    }

    private List<Long> own(Reach reach) {
        return resolve(reach.organisations()).values().stream()
                .map(Organisation::id)
                .distinct()
                .toList();
    }

    /** Adds it under this key, or, where that is taken, under the next that is free. @return it */
    Organisation add(String wanted, OrganisationFacts facts) {
        Set<String> taken = Set.copyOf(entityManager
                .createQuery("select o.okey from Organisation o where o.okey like :start", String.class)
                .setParameter("start", wanted + "%")
                .getResultList());
        String key = wanted;
        for (int i = 2; taken.contains(key) || OrganisationKey.isReserved(key); i++) {
            key = wanted + "-" + i;
        }
        Organisation organisation = new Organisation(key, facts);
        entityManager.persist(organisation);
        entityManager.flush();
        return organisation;
    }

    /** Their keys, and those that lead to them since they were merged. */
    List<String> everyKeyOf(Collection<Organisation> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select o.okey from Organisation o where o.id in :ids or o.mergedIntoId in :ids",
                                String.class)
                        .setParameter(
                                "ids",
                                organisations.stream().map(Organisation::id).toList())
                        .getResultList();
    }

    /** Those that were merged into it. */
    List<Organisation> followedBy(Organisation organisation) {
        return entityManager
                .createQuery(
                        "select o from Organisation o where o.mergedIntoId = :id order by o.okey", Organisation.class)
                .setParameter("id", organisation.id())
                .getResultList();
    }

    /** Two of the same name in the same country are likely one. */
    List<Organisation> ofName(String name) {
        return entityManager
                .createQuery(
                        "select o from Organisation o where o.mergedIntoId is null and o.name = :name",
                        Organisation.class)
                .setParameter("name", name)
                .getResultList();
    }

    /** Locked for a merge, in the order of ids, so that two merges wait for each other. */
    void lock(Organisation one, Organisation other) {
        (one.id() < other.id() ? List.of(one, other) : List.of(other, one))
                .forEach(it -> entityManager.lock(it, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Adds it unless the key is there; what is there stays as it is. */
    void addUnlessKnown(OrganisationView it) {
        entityManager
                .createNativeQuery("insert ignore into organisation"
                        + " (okey, name, short_name, type, country, region, components, language)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, it.key())
                .setParameter(2, it.name())
                .setParameter(3, it.shortName())
                .setParameter(4, it.type())
                .setParameter(5, it.country())
                .setParameter(6, it.region())
                .setParameter(7, String.join(",", new TreeSet<>(it.components())))
                .setParameter(8, it.language() == null ? null : it.language().code())
                .executeUpdate();
    }
}
