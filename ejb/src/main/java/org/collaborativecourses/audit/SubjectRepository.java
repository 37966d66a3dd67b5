package org.collaborativecourses.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the things of the trail are called today, in SQL: the trail knows no feature above it. */
@ApplicationScoped
class SubjectRepository {

    @Inject
    private EntityManager entities;

    Map<String, String> names(Collection<String> subjects) {
        Map<String, List<String>> byKind = subjects.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        it -> it.substring(0, it.indexOf('/')), TreeMap::new, Collectors.toList()));
        Map<String, String> names = new LinkedHashMap<>();
        byKind.forEach((kind, those) -> {
            String select = select(kind);
            if (!select.isEmpty()) {
                names.putAll(names(select, kind, those));
            }
        });
        return names;
    }

    /** The key, and what is called so; what is not there any more has no row. Empty: of this kind nothing is kept here. */
    private static String select(String kind) {
        return switch (kind) {
            case "person" -> "SELECT x.id, x.name FROM person x WHERE x.closed_at IS NULL AND x.id";
            case "organisation" -> "SELECT x.okey, x.name FROM organisation x WHERE x.okey";
            case "collaborative" -> "SELECT x.ckey, x.name FROM collaborative x WHERE x.ckey";
            case "offering" ->
                "SELECT x.id, CONCAT(x.course_key, ' ', c.name) FROM offering x JOIN collaborative c ON"
                        + " c.id = x.collaborative_id WHERE x.id";
            case "reminder" ->
                "SELECT x.id, CONCAT(IF(x.removed_at IS NULL, '+', '-'), x.name) FROM reminder_rule x WHERE x.id";
            case "import" -> "SELECT x.id, x.file_name FROM import_run x WHERE x.id";
            case "certificate" -> "SELECT x.code, CONCAT(x.code, '') FROM certificate x WHERE x.code";
            case "submission" ->
                "SELECT x.id, CONCAT(c.course_key, ' ', x.item_key, ' ', IF(p.closed_at IS NULL, p.name, ''))"
                        + " FROM submission x JOIN enrolment e ON e.id = x.enrolment_id JOIN course c ON c.id = e.course_id"
                        + " JOIN person p ON p.id = e.person_id WHERE x.id";
            default -> "";
        };
    }

    private Map<String, String> names(String select, String kind, List<String> subjects) {
        var query = entities.createNativeQuery(
                select + " IN (" + String.join(", ", Collections.nCopies(subjects.size(), "?")) + ")");
        for (int i = 0; i < subjects.size(); i++) {
            query.setParameter(i + 1, subjects.get(i).substring(kind.length() + 1));
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            names.put(kind + "/" + columns[0], String.valueOf(columns[1]));
        }
        return names;
    }
}
