package org.collaborativecourses.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collaborativecourses.marking.MarkedTasks.Task;
import org.collaborativecourses.marking.MarkedTasks.Within;
import org.collaborativecourses.shared.DayColumn;
import org.collaborativecourses.shared.Language;

/** Every question about work of others names the tasks that the asker may see; none is filtered afterwards. */
@ApplicationScoped
class MarkingRepository {

    private static final String COLUMNS = "SELECT s.id, s.enrolment_id, e.course_id, s.item_key, e.person_id, p.name,"
            + " p.email, p.language, s.number, s.handed_in_at, s.text, s.file_name,"
            + " NOT EXISTS (SELECT 1 FROM submission l WHERE l.enrolment_id = s.enrolment_id"
            + " AND l.item_key = s.item_key AND l.number > s.number) AS newest";
    private static final String FROM = " FROM submission s JOIN enrolment e ON e.id = s.enrolment_id"
            + " JOIN person p ON p.id = e.person_id WHERE p.closed_at IS NULL AND ";
    private static final String WAITING = " AND NOT EXISTS (SELECT 1 FROM marking m WHERE m.submission_id = s.id)"
            + " AND NOT EXISTS (SELECT 1 FROM submission n WHERE n.enrolment_id = s.enrolment_id"
            + " AND n.item_key = s.item_key AND n.number > s.number)";

    /** The course is offered, alone or within a programme, to one of these in which the learner takes part on a day. */
    private static final String TAKES_PART = "EXISTS (SELECT 1 FROM offering o"
            + " JOIN collaborative c ON c.id = o.collaborative_id AND c.ckey IN (:in)"
            + " JOIN participation q ON q.collaborative_id = c.id AND q.from_date <= ?"
            + " AND (q.to_date IS NULL OR q.to_date > ?)"
            + " JOIN affiliation a ON a.organisation_id = q.organisation_id AND a.from_date <= ?"
            + " AND (a.to_date IS NULL OR a.to_date > ?), course k"
            + " WHERE k.id = e.course_id AND a.person_id = e.person_id AND o.ended_at IS NULL"
            + " AND (o.course_key = k.course_key OR o.course_key IN (SELECT CONCAT('programme.', g.programme_key)"
            + " FROM programme g WHERE g.offered AND JSON_CONTAINS(g.outline, JSON_QUOTE(k.course_key), '$.courses'))))";

    @Inject
    private EntityManager entities;

    long countWaiting(Within within) {
        if (within.isEmpty()) {
            return 0;
        }
        Query query = entities.createNativeQuery("SELECT COUNT(*)" + FROM + sql(within) + WAITING);
        bind(query, within);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The one that waits longest first. */
    @SuppressWarnings("unchecked")
    List<Handed> waiting(Within within, int most) {
        if (within.isEmpty()) {
            return List.of();
        }
        Query query = entities.createNativeQuery(
                COLUMNS + FROM + sql(within) + WAITING + " ORDER BY s.handed_in_at, s.id LIMIT " + most);
        bind(query, within);
        return ((List<Object[]>) query.getResultList())
                .stream().map(MarkingRepository::handed).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<Handed> find(long submissionId, Within within) {
        if (within.isEmpty()) {
            return Optional.empty();
        }
        Query query = entities.createNativeQuery(COLUMNS + FROM + sql(within) + " AND s.id = ?");
        query.setParameter(bind(query, within), submissionId);
        return ((List<Object[]>) query.getResultList()).stream().findFirst().map(MarkingRepository::handed);
    }

    /** Before anything else is read, so that all of it is as new as the lock. */
    void lockEnrolmentOf(long submissionId) {
        entities.createNativeQuery("SELECT e.id FROM submission s JOIN enrolment e ON e.id = s.enrolment_id"
                        + " WHERE s.id = ?1 FOR UPDATE")
                .setParameter(1, submissionId)
                .getResultList();
    }

    private static String sql(Within within) {
        String sql = within.everybodys().isEmpty() ? "FALSE" : oneOf(within.everybodys());
        if (!within.participants().isEmpty()) {
            sql += " OR " + oneOf(within.participants()) + " AND "
                    + TAKES_PART.replace(":in", marks(within.collaboratives()));
        }
        return "(" + sql + ")";
    }

    private static String oneOf(List<Task> tasks) {
        return tasks.stream()
                .map(it -> "(?,?)")
                .collect(Collectors.joining(",", "(e.course_id, s.item_key) IN (", ")"));
    }

    private static String marks(Collection<?> values) {
        return values.stream().map(it -> "?").collect(Collectors.joining(","));
    }

    /** @return the number of the parameter after them */
    private static int bind(Query query, Within within) {
        int at = bind(query, 1, within.everybodys());
        if (within.participants().isEmpty()) {
            return at;
        }
        at = bind(query, at, within.participants());
        for (String collaborative : within.collaboratives()) {
            query.setParameter(at++, collaborative);
        }
        for (int i = 0; i < 4; i++) {
            query.setParameter(at++, DayColumn.of(within.day()));
        }
        return at;
    }

    private static int bind(Query query, int first, List<Task> tasks) {
        int at = first;
        for (Task task : tasks) {
            query.setParameter(at++, task.revision().courseId());
            query.setParameter(at++, task.item().key());
        }
        return at;
    }

    private static Handed handed(Object[] row) {
        return new Handed(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                (String) row[3],
                number(row[4]),
                (String) row[5],
                (String) row[6],
                Language.of((String) row[7]),
                (int) number(row[8]),
                ((Timestamp) row[9]).toInstant(),
                (String) row[10],
                (String) row[11],
                number(row[12]) == 1);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** The last round first. */
    List<Marking> ofSubmission(long submissionId) {
        return entities.createQuery(
                        "SELECT m FROM Marking m WHERE m.submissionId = :submission ORDER BY m.round DESC",
                        Marking.class)
                .setParameter("submission", submissionId)
                .getResultList();
    }

    /** What was said of all that somebody handed in for an item, the last first; with the names, in one question. */
    @SuppressWarnings("unchecked")
    List<MarkView> ofItem(long enrolmentId, String itemKey) {
        List<Object[]> rows = entities.createQuery("SELECT m, p.name FROM Marking m, Person p WHERE p.id = m.markedBy"
                        + " AND m.enrolmentId = :enrolment AND m.itemKey = :item ORDER BY m.number DESC, m.round DESC")
                .setParameter("enrolment", enrolmentId)
                .setParameter("item", itemKey)
                .getResultList();
        return rows.stream()
                .map(row -> ((Marking) row[0]).view((String) row[1]))
                .toList();
    }

    /** Writes it at once, so that the unique key says at once where somebody else was quicker. */
    void add(Marking marking) {
        entities.persist(marking);
        entities.flush();
    }

    @SuppressWarnings("unchecked")
    Map<Long, String> names(Collection<Long> persons) {
        Map<Long, String> names = new HashMap<>();
        if (!persons.isEmpty()) {
            List<Long> asked = new ArrayList<>(persons);
            Query query = entities.createNativeQuery("SELECT id, name FROM person WHERE id IN ("
                    + asked.stream().map(it -> "?").collect(Collectors.joining(",")) + ")");
            for (int i = 0; i < asked.size(); i++) {
                query.setParameter(i + 1, asked.get(i));
            }
            ((List<Object[]>) query.getResultList()).forEach(row -> names.put(number(row[0]), (String) row[1]));
        }
        return names;
    }

    /** What was said of somebody's work may name them. */
    void eraseCommentsOn(long personId) {
        entities.createNativeQuery("UPDATE marking m JOIN enrolment e ON e.id = m.enrolment_id SET m.comment = ''"
                        + " WHERE e.person_id = ?1")
                .setParameter(1, personId)
                .executeUpdate();
    }
}
