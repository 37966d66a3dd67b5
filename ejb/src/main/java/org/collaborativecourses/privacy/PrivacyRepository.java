package org.collaborativecourses.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class PrivacyRepository {

    @Inject
    private EntityManager entities;

    /** What was set, by name. */
    @SuppressWarnings("unchecked")
    Map<String, String> settings() {
        Map<String, String> found = new HashMap<>();
        ((List<Object[]>) entities.createNativeQuery("SELECT name, value FROM setting WHERE name LIKE 'privacy.%'")
                        .getResultList())
                .forEach(row -> found.put((String) row[0], (String) row[1]));
        return found;
    }

    void set(String name, String value) {
        entities.createNativeQuery("INSERT INTO setting (name, value) VALUES (?1, ?2)"
                        + " ON DUPLICATE KEY UPDATE value = VALUES(value)")
                .setParameter(1, name)
                .setParameter(2, value)
                .executeUpdate();
    }
}
