package org.collaborativecourses.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    void add(Affiliation affiliation) {
        entityManager.persist(affiliation);
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
