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

    @Inject
    private EntityManager entities;

    long countWaiting(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return 0;
        }
        Query query = entities.createNativeQuery("SELECT COUNT(*)" + FROM + within(tasks) + WAITING);
        bind(query, tasks);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The one that waits longest first. */
    @SuppressWarnings("unchecked")
    List<Handed> waiting(List<Task> tasks, int most) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Query query = entities.createNativeQuery(
                COLUMNS + FROM + within(tasks) + WAITING + " ORDER BY s.handed_in_at, s.id LIMIT " + most);
        bind(query, tasks);
        return ((List<Object[]>) query.getResultList())
                .stream().map(MarkingRepository::handed).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<Handed> find(long submissionId, List<Task> tasks) {
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        Query query = entities.createNativeQuery(COLUMNS + FROM + within(tasks) + " AND s.id = ?");
        query.setParameter(bind(query, tasks), submissionId);
        return ((List<Object[]>) query.getResultList()).stream().findFirst().map(MarkingRepository::handed);
    }

    /** Before anything else is read, so that all of it is as new as the lock. */
    void lockEnrolmentOf(long submissionId) {
        entities.createNativeQuery("SELECT e.id FROM submission s JOIN enrolment e ON e.id = s.enrolment_id"
                        + " WHERE s.id = ?1 FOR UPDATE")
                .setParameter(1, submissionId)
                .getResultList();
    }

    private static String within(List<Task> tasks) {
        return tasks.stream()
                .map(it -> "(?,?)")
                .collect(Collectors.joining(",", "(e.course_id, s.item_key) IN (", ")"));
    }

    /** @return the number of the parameter after them */
    private static int bind(Query query, List<Task> tasks) {
        int at = 1;
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
