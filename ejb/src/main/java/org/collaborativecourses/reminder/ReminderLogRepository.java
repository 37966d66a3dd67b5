package org.collaborativecourses.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.shared.Language;

/** What rules have sent, as one list. */
@ApplicationScoped
class ReminderLogRepository {

    @Inject
    private EntityManager entities;

    /** Those older than a line, the newest first. @param rules names by number */
    @SuppressWarnings("unchecked")
    List<ReminderLine> before(Map<Long, String> rules, long id, int most) {
        Query query =
                entities.createNativeQuery("SELECT s.id, s.rule_id, s.person_id, p.name, s.course_key, s.language,"
                        + " s.sent_at FROM reminder_sent s JOIN person p ON p.id = s.person_id WHERE s.id < ? AND s.rule_id IN ("
                        + String.join(",", Collections.nCopies(rules.size(), "?")) + ") ORDER BY s.id DESC");
        int position = 1;
        query.setParameter(position, id);
        for (Long rule : rules.keySet()) {
            position++;
            query.setParameter(position, rule);
        }
        return ((List<Object[]>) query.setMaxResults(most).getResultList())
                .stream()
                        .map(row -> new ReminderLine(
                                ((Number) row[0]).longValue(),
                                ((Number) row[1]).longValue(),
                                rules.get(((Number) row[1]).longValue()),
                                ((Number) row[2]).longValue(),
                                row[3] == null ? "" : (String) row[3],
                                (String) row[4],
                                Language.of((String) row[5]),
                                ((Timestamp) row[6]).toInstant()))
                        .toList();
    }
}
