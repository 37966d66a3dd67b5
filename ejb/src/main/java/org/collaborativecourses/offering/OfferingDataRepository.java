package org.collaborativecourses.offering;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.collaborativecourses.identity.AccountClosed;
import org.collaborativecourses.identity.PersonDataAsked;

/** What was offered to somebody, and what more time they got. Their places go with the next look for people. */
@ApplicationScoped
class OfferingDataRepository {

    @Inject
    private EntityManager entities;

    void tell(@Observes @Priority(35) PersonDataAsked asked) {
        asked.into()
                .part(
                        "places",
                        new Sql()
                                .add(
                                        "SELECT o.course_key, c.name, x.state, x.since FROM offering_place x JOIN offering o"
                                                + " ON o.id = x.offering_id JOIN collaborative c ON"
                                                + " c.id = o.collaborative_id WHERE x.person_id = ? ORDER BY x.since, o.id",
                                        asked.personId())
                                .query(entities)
                                .getResultList(),
                        "course",
                        "of",
                        "state",
                        "from");
        asked.into()
                .part(
                        "extensions",
                        new Sql()
                                .add(
                                        "SELECT k.course_key, y.due_on, y.reason, y.given_at FROM extension y JOIN enrolment"
                                                + " e ON e.id = y.enrolment_id JOIN course k ON k.id = e.course_id"
                                                + " WHERE e.person_id = ? ORDER BY y.id",
                                        asked.personId())
                                .query(entities)
                                .getResultList(),
                        "course",
                        "due",
                        "why",
                        "given");
    }

    /** That there was more time counts; why, says something about the person. */
    void erase(@Observes AccountClosed closed) {
        new Sql()
                .add(
                        "UPDATE extension y JOIN enrolment e ON e.id = y.enrolment_id SET y.reason = '' WHERE"
                                + " e.person_id = ?",
                        closed.personId())
                .query(entities)
                .executeUpdate();
    }
}
