package org.collaborativecourses.attempt;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.collaborativecourses.identity.AccountClosed;
import org.collaborativecourses.identity.PersonDataAsked;

/** What somebody answered, and what of it they wrote themselves. */
@ApplicationScoped
class AttemptDataRepository {

    /** Choices are kept as numbers of the file, which say nothing of who chose; all else may be somebody's own words. */
    private static final String CHOICES = "^([][,]|\"-?[0-9]{1,3}\"|\"true\"|\"false\"|\"\")*$";

    private static final String OWN_WORDS = " NOT REGEXP ?2 AND a.person_id = ?1";

    @Inject
    private EntityManager entities;

    void tell(@Observes @Priority(50) PersonDataAsked asked) {
        asked.into()
                .part(
                        "attempts",
                        entities.createNativeQuery("SELECT c.course_key, a.item_key, a.number, a.state, a.started_at,"
                                        + " a.finished_at, a.score, a.max_score FROM attempt a JOIN enrolment e ON"
                                        + " e.id = a.enrolment_id JOIN course c ON c.id = e.course_id"
                                        + " WHERE a.person_id = ?1 ORDER BY a.id")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "course",
                        "item",
                        "number",
                        "state",
                        "started",
                        "finished",
                        "score",
                        "most");
        asked.into()
                .part(
                        "answers",
                        entities.createNativeQuery("SELECT c.course_key, a.item_key, a.number, r.question_id, r.answer,"
                                        + " NULLIF(r.tried, '[]'), r.language, r.saved_at, r.fraction FROM response r"
                                        + " JOIN attempt a ON a.id = r.attempt_id JOIN enrolment e ON"
                                        + " e.id = a.enrolment_id JOIN course c ON c.id = e.course_id"
                                        + " WHERE a.person_id = ?1 ORDER BY a.id, r.saved_at, r.question_id")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "course",
                        "item",
                        "number",
                        "question",
                        "answer",
                        "tried",
                        "language",
                        "saved",
                        "share");
    }

    /** What was worth how much stays, and which choices were made: both count for those who ask the next learner. */
    void erase(@Observes AccountClosed closed) {
        entities.createNativeQuery("UPDATE response r JOIN attempt a ON a.id = r.attempt_id SET r.answer = '[]'"
                        + " WHERE r.answer" + OWN_WORDS)
                .setParameter(1, closed.personId())
                .setParameter(2, CHOICES)
                .executeUpdate();
        entities.createNativeQuery("UPDATE response r JOIN attempt a ON a.id = r.attempt_id SET r.tried = '[]'"
                        + " WHERE r.tried" + OWN_WORDS)
                .setParameter(1, closed.personId())
                .setParameter(2, CHOICES)
                .executeUpdate();
    }
}
