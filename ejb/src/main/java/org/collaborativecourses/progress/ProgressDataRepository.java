package org.collaborativecourses.progress;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.collaborativecourses.identity.PersonData;
import org.collaborativecourses.identity.PersonDataAsked;

/** What somebody did, and what they handed in, files included. */
@ApplicationScoped
class ProgressDataRepository {

    private static final int PIECE = 1 << 18;

    @Inject
    private EntityManager entities;

    @Inject
    private ProgressRepository submissions;

    void tell(@Observes @Priority(40) PersonDataAsked asked) {
        PersonData into = asked.into();
        into.part(
                "items",
                entities.createNativeQuery("SELECT c.course_key, i.item_key, i.viewed_at, i.done_at, i.handed_in_at,"
                                + " i.score, i.marked_at, i.completed_at FROM item_progress i JOIN enrolment e ON"
                                + " e.id = i.enrolment_id JOIN course c ON c.id = e.course_id WHERE e.person_id = ?1"
                                + " ORDER BY e.id, i.viewed_at, i.item_key")
                        .setParameter(1, asked.personId())
                        .getResultList(),
                "course",
                "item",
                "viewed",
                "done",
                "handedIn",
                "score",
                "marked",
                "completed");
        into.part(
                "submissions",
                entities.createNativeQuery("SELECT c.course_key, s.item_key, s.number, s.text, s.file_name,"
                                + " IF(s.content IS NULL, NULL, CONCAT('files/', s.id, '-', s.file_name)), s.due_on,"
                                + " s.handed_in_at FROM submission s JOIN enrolment e ON e.id = s.enrolment_id"
                                + " JOIN course c ON c.id = e.course_id WHERE e.person_id = ?1 ORDER BY s.id")
                        .setParameter(1, asked.personId())
                        .getResultList(),
                "course",
                "item",
                "number",
                "text",
                "fileName",
                "file",
                "due",
                "handedIn");
        List<?> files = entities.createNativeQuery("SELECT s.id, s.file_name, LENGTH(s.content) FROM submission s"
                        + " JOIN enrolment e ON e.id = s.enrolment_id WHERE e.person_id = ?1"
                        + " AND s.content IS NOT NULL ORDER BY s.id")
                .setParameter(1, asked.personId())
                .getResultList();
        for (Object row : files) {
            Object[] file = (Object[]) row;
            long id = ((Number) file[0]).longValue();
            into.file(
                    "files/" + id + "-" + file[1],
                    ((Number) file[2]).intValue(),
                    from -> submissions.filePiece(id, from, PIECE));
        }
    }
}
