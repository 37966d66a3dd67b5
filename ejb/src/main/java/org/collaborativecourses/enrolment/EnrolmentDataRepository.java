package org.collaborativecourses.enrolment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.collaborativecourses.identity.PersonDataAsked;

/** Which courses somebody takes and took. */
@ApplicationScoped
class EnrolmentDataRepository {

    @Inject
    private EntityManager entities;

    void tell(@Observes @Priority(30) PersonDataAsked asked) {
        asked.into()
                .part(
                        "enrolments",
                        entities.createNativeQuery("SELECT c.course_key, e.how, e.enrolled_at, e.left_at, e.due_at,"
                                        + " e.language, e.last_item_key, e.last_visited_at, e.completed_at"
                                        + " FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.person_id = ?1"
                                        + " ORDER BY e.id")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "course",
                        "how",
                        "enrolled",
                        "left",
                        "due",
                        "language",
                        "item",
                        "lastVisit",
                        "completed");
    }
}
