package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class OrganisationRepository {

    @PersistenceContext(unitName = "courses")
    private EntityManager entityManager;

    List<Organisation> all() {
        return entityManager
                .createQuery("select o from Organisation o order by o.name", Organisation.class)
                .getResultList();
    }

    Optional<Organisation> find(String key) {
        return named(Set.of(key)).stream().findFirst();
    }

    List<Organisation> named(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select o from Organisation o where o.okey in :keys order by o.name",
                                Organisation.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    /** Adds it unless the key is there; what is there stays as it is. */
    void addUnlessKnown(OrganisationView it, String component) {
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
                .setParameter(7, component == null ? "" : component)
                .setParameter(8, it.language() == null ? null : it.language().code())
                .executeUpdate();
    }
}
