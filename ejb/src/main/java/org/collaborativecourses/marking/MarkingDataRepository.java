package org.collaborativecourses.marking;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.collaborativecourses.identity.PersonDataAsked;

/** What was said of somebody's work, and what they said of the work of others: of that only where and when. */
@ApplicationScoped
class MarkingDataRepository {

    @Inject
    private EntityManager entities;

    void tell(@Observes @Priority(60) PersonDataAsked asked) {
        asked.into()
                .part(
                        "markings",
                        entities.createNativeQuery("SELECT c.course_key, m.item_key, m.number, m.round, m.outcome,"
                                        + " m.levels, m.points, m.most, m.comment, m.marked_at FROM marking m"
                                        + " JOIN enrolment e ON e.id = m.enrolment_id JOIN course c ON"
                                        + " c.id = e.course_id WHERE e.person_id = ?1 ORDER BY m.id")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "course",
                        "item",
                        "number",
                        "round",
                        "outcome",
                        "levels",
                        "points",
                        "most",
                        "comment",
                        "marked");
        asked.into()
                .part(
                        "marked",
                        entities.createNativeQuery("SELECT c.course_key, m.item_key, m.outcome, m.marked_at"
                                        + " FROM marking m JOIN enrolment e ON e.id = m.enrolment_id JOIN course c ON"
                                        + " c.id = e.course_id WHERE m.marked_by = ?1 ORDER BY m.id")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "course",
                        "item",
                        "outcome",
                        "marked");
    }
}
