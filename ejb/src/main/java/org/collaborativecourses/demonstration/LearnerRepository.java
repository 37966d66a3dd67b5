package org.collaborativecourses.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.Language;

/** Writes what would take its people months, as it would be by now. */
@ApplicationScoped
class LearnerRepository {

    private static final Duration READING = Duration.ofMinutes(20);

    @Inject
    private EntityManager entities;

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant at ? InstantColumn.of(at) : values[i]);
        }
        return query;
    }

    private long id(String sql, Object... values) {
        return ((Number) query(sql, values).getSingleResult()).longValue();
    }

    /** Who is responsible for what is offered; 0: nobody has this address. */
    long person(String email) {
        return query("SELECT id FROM person WHERE email_key = ?1", email).getResultList().stream()
                .mapToLong(it -> ((Number) it).longValue())
                .findFirst()
                .orElse(0);
    }

    /** Nobody can log in as one of them. @return the id, or 0 where they are there already */
    long add(LearnersFile.Learner learner, Instant since) {
        int added = query(
                        "INSERT IGNORE INTO person (email, email_key, name, language, country, time_zone, role,"
                                + " created_at, confirmed_at) VALUES (?1, ?1, ?2, ?3, ?4, ?5, 'member', ?6, ?6)",
                        learner.email(),
                        learner.name(),
                        learner.language(),
                        learner.country(),
                        learner.zone(),
                        since)
                .executeUpdate();
        if (added == 0) {
            return 0;
        }
        long id = person(learner.email());
        query(
                        "INSERT IGNORE INTO affiliation (person_id, organisation_id, from_date) SELECT ?1, id, DATE(?2)"
                                + " FROM organisation WHERE okey = ?3",
                        id,
                        since,
                        learner.organisation())
                .executeUpdate();
        return id;
    }

    /** Puts an offering there, or gives one that nobody has touched yet its terms. */
    void offer(LearnersFile.Offer offer, Instant at, long by) {
        query(
                        "INSERT INTO offering (collaborative_id, course_key, required, how, due_days, created_at,"
                                + " created_by) SELECT id, ?2, ?3, ?4, ?5, ?6, ?7 FROM collaborative WHERE ckey = ?1"
                                + " ON DUPLICATE KEY UPDATE how = IF(offering.created_at IS NULL, VALUES(how), how),"
                                + " required = IF(offering.created_at IS NULL, VALUES(required), required),"
                                + " due_days = IF(offering.created_at IS NULL, VALUES(due_days), due_days),"
                                + " created_by = IF(offering.created_at IS NULL, VALUES(created_by), created_by),"
                                + " created_at = COALESCE(offering.created_at, VALUES(created_at))",
                        offer.collaborative(),
                        offer.course(),
                        offer.required(),
                        offer.how(),
                        offer.due(),
                        at,
                        by)
                .executeUpdate();
    }

    /**
     * Somebody comes into a course: by what is offered to their organisation, and due as that says, or by themselves.
     *
     * @return the enrolment's id
     */
    long enrol(long person, PublishedRevision course, Language language, Instant at, Instant last, Instant completed) {
        String courseKey = course.courseKey();
        Language read = course.outline().shownIn(language);
        query(
                        "INSERT INTO offering_place (offering_id, person_id, state, since) SELECT DISTINCT o.id, ?1,"
                                + " 'enrolled', ?3 FROM offering o JOIN participation p ON p.collaborative_id ="
                                + " o.collaborative_id JOIN affiliation a ON a.organisation_id = p.organisation_id"
                                + " WHERE a.person_id = ?1 AND o.course_key = ?2 AND o.ended_at IS NULL"
                                + " AND p.to_date IS NULL AND o.how <> 'open'",
                        person,
                        courseKey,
                        at)
                .executeUpdate();
        query(
                        "INSERT INTO enrolment (person_id, course_id, how, enrolled_at, due_at, last_visited_at,"
                                + " completed_at, language) SELECT ?1, ?2, IF(COUNT(o.id) > 0, 'offering', 'self'),"
                                + " ?4, MIN(?4 + INTERVAL o.due_days DAY), ?5, ?6, ?7 FROM offering_place p JOIN offering o"
                                + " ON o.id = p.offering_id WHERE p.person_id = ?1 AND o.course_key = ?3",
                        person,
                        course.courseId(),
                        courseKey,
                        at,
                        last,
                        completed,
                        read.code())
                .executeUpdate();
        return id("SELECT id FROM enrolment WHERE person_id = ?1 AND course_id = ?2", person, course.courseId());
    }

    /** @param score percent, or null */
    void complete(long enrolment, ItemOutline item, Double score, Instant at) {
        query(
                        "INSERT INTO item_progress (enrolment_id, item_key, viewed_at, done_at, handed_in_at, marked_at,"
                                + " score, scored_at, completed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                        enrolment,
                        item.key(),
                        at.minus(READING),
                        when(item, Condition.Kind.DONE, at),
                        when(item, Condition.Kind.HANDED_IN, at),
                        when(item, Condition.Kind.MARKED, at),
                        score,
                        score == null ? null : at,
                        at)
                .executeUpdate();
    }

    private static Instant when(ItemOutline item, Condition.Kind kind, Instant at) {
        return item.conditions().stream().anyMatch(it -> it.kind() == kind) ? at : null;
    }
}
