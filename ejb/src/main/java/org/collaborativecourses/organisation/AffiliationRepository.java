package org.collaborativecourses.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
class AffiliationRepository {

    @PersistenceContext(unitName = "courses")
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
                .setParameter(3, from)
                .executeUpdate();
    }

    void remove(Affiliation affiliation) {
        entityManager.remove(affiliation);
    }

    void removeAllOf(long personId) {
        entityManager
                .createQuery("delete from Affiliation a where a.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
