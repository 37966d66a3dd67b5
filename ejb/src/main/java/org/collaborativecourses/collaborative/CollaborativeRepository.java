package org.collaborativecourses.collaborative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@ApplicationScoped
class CollaborativeRepository {

    @Inject
    private EntityManager entities;

    /** Those that offer a course, by name. */
    @SuppressWarnings("unchecked")
    List<CollaborativeView> offeringCourses() {
        List<Object[]> rows = entities.createNativeQuery("SELECT c.ckey, c.name, c.subtheme, o.course_key"
                        + " FROM collaborative c JOIN offering o ON o.collaborative_id = c.id"
                        + " ORDER BY c.name, o.course_key")
                .getResultList();
        Map<String, CollaborativeView> byKey = new LinkedHashMap<>();
        for (Object[] row : rows) {
            byKey.computeIfAbsent(
                            (String) row[0],
                            key -> new CollaborativeView(key, (String) row[1], (String) row[2], new LinkedHashSet<>()))
                    .courses()
                    .add((String) row[3]);
        }
        return List.copyOf(byKey.values());
    }

    boolean has(String key) {
        return !entities.createNativeQuery("SELECT id FROM collaborative WHERE ckey = ?1")
                .setParameter(1, key)
                .getResultList()
                .isEmpty();
    }

    void addUnlessKnown(
            String key, String name, String subtheme, String kind, String aim, String leadKey, Set<String> courses) {
        entities.createNativeQuery("INSERT IGNORE INTO collaborative (ckey, name, subtheme, kind, aim, lead_id)"
                        + " SELECT ?1, ?2, ?3, ?4, ?5, (SELECT id FROM organisation WHERE okey = ?6)")
                .setParameter(1, key)
                .setParameter(2, name)
                .setParameter(3, subtheme)
                .setParameter(4, kind)
                .setParameter(5, aim)
                .setParameter(6, leadKey)
                .executeUpdate();
        for (String course : courses) {
            entities.createNativeQuery("INSERT IGNORE INTO offering (collaborative_id, course_key)"
                            + " SELECT id, ?2 FROM collaborative WHERE ckey = ?1")
                    .setParameter(1, key)
                    .setParameter(2, course)
                    .executeUpdate();
        }
    }
}
