package org.collaborativecourses.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.shared.DayColumn;

@ApplicationScoped
class AffiliationRepository {

    @Inject
    private EntityManager entityManager;

    /** Present and past ones, by the organisation's name. */
    List<Affiliation> of(long personId) {
        return entityManager
                .createQuery(
                        "select a from Affiliation a join fetch a.organisation o where a.personId = :person"
                                + " order by o.name",
                        Affiliation.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** From this day on; the unique key decides, so that a form that is sent twice at once says the same once. */
    void add(long personId, Organisation organisation, LocalDate from) {
        entityManager
                .createNativeQuery("INSERT INTO affiliation (person_id, organisation_id, from_date) VALUES (?1, ?2, ?3)"
                        + " ON DUPLICATE KEY UPDATE to_date = NULL")
                .setParameter(1, personId)
                .setParameter(2, organisation.id())
                .setParameter(3, DayColumn.of(from))
                .executeUpdate();
    }

    Optional<Affiliation> find(long id) {
        return Optional.ofNullable(entityManager.find(Affiliation.class, id));
    }

    /** Everybody's who belongs or belonged there. */
    List<Affiliation> ofOrganisation(Organisation organisation) {
        return entityManager
                .createQuery("select a from Affiliation a where a.organisation = :organisation", Affiliation.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /** The same, of these people. */
    List<Affiliation> ofPeopleIn(Organisation organisation, Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select a from Affiliation a where a.organisation = :organisation"
                                        + " and a.personId in :people",
                                Affiliation.class)
                        .setParameter("organisation", organisation)
                        .setParameter("people", people)
                        .getResultList();
    }

    /** Everything of these people. */
    List<NewAffiliation> ofPeople(Collection<Long> people) {
        return entityManager
                .createQuery(
                        "select a.personId, o.okey, a.fromDate, a.toDate from Affiliation a join a.organisation o"
                                + " where a.personId in :people",
                        Object[].class)
                .setParameter("people", people)
                .getResultStream()
                .map(it -> new NewAffiliation((Long) it[0], (String) it[1], (LocalDate) it[2], (LocalDate) it[3]))
                .toList();
    }

    /** One statement; one that began on the same day gets this end. */
    void addAll(List<NewAffiliation> all, Map<String, Organisation> named) {
        StringBuilder sql =
                new StringBuilder("insert into affiliation (person_id, organisation_id, from_date, to_date) values ");
        for (int i = 0; i < all.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append("(?, ?, ?, ?)");
        }
        sql.append(" on duplicate key update to_date = values(to_date)");
        Query query = entityManager.createNativeQuery(sql.toString());
        int number = 1;
        for (NewAffiliation it : all) {
            query.setParameter(number++, it.personId());
            query.setParameter(number++, named.get(it.organisation()).id());
            query.setParameter(number++, DayColumn.of(it.from()));
            query.setParameter(number++, DayColumn.of(it.to()));
        }
        query.executeUpdate();
    }

    /** At once, so that what takes their place may begin on the same day. */
    void removeAll(List<Affiliation> all) {
        all.forEach(entityManager::remove);
        entityManager.flush();
    }

    void remove(Affiliation affiliation) {
        entityManager.remove(affiliation);
    }

    /** What would begin later, or began today, never was. */
    void endAllOf(long personId, LocalDate day) {
        entityManager
                .createQuery("delete from Affiliation a where a.personId = :person and a.fromDate >= :day")
                .setParameter("person", personId)
                .setParameter("day", day)
                .executeUpdate();
        entityManager
                .createQuery("update Affiliation a set a.toDate = :day where a.personId = :person"
                        + " and (a.toDate is null or a.toDate > :day)")
                .setParameter("person", personId)
                .setParameter("day", day)
                .executeUpdate();
    }
}
