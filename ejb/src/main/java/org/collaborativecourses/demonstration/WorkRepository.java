package org.collaborativecourses.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.Rubric;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.quiz.Layout;
import org.collaborativecourses.shared.InstantColumn;

/** Writes what people answered and handed in, and what was said of it, as of the days when they would have. */
@ApplicationScoped
class WorkRepository {

    private static final Duration ANSWERING = Duration.ofMinutes(12);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ALL = 100;

    @Inject
    private EntityManager entities;

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant at ? InstantColumn.of(at) : values[i]);
        }
        return query;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One finished attempt, in which these were answered, all of them right. */
    void attempt(
            long enrolment,
            long person,
            PublishedRevision course,
            ItemOutline item,
            Layout layout,
            List<Question> right,
            Instant at) {
        query(
                        "INSERT INTO attempt (enrolment_id, person_id, item_key, number, revision_id, state, layout,"
                                + " started_at, finished_at, score, max_score)"
                                + " VALUES (?1, ?2, ?3, 1, ?4, 'finished', ?5, ?6, ?7, ?8, ?9)",
                        enrolment,
                        person,
                        item.key(),
                        course.id(),
                        json(layout),
                        at.minus(ANSWERING),
                        at,
                        right.size(),
                        layout.slots().size())
                .executeUpdate();
        for (Question it : right) {
            query(
                            "INSERT INTO response (attempt_id, question_id, sequence, answer, language, saved_at, tried,"
                                    + " closed, fraction) SELECT a.id, ?3, 1, ?4, e.language, ?5, '[]', TRUE, 1 FROM attempt a"
                                    + " JOIN enrolment e ON e.id = a.enrolment_id WHERE a.enrolment_id = ?1 AND a.item_key = ?2"
                                    + " AND a.number = 1",
                            enrolment,
                            item.key(),
                            it.head().id(),
                            json(it.best().values()),
                            at)
                    .executeUpdate();
        }
    }

    /** 0 where there is none. */
    long enrolment(String email, long course) {
        return query(
                        "SELECT e.id FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.email_key = ?1"
                                + " AND e.course_id = ?2",
                        email,
                        course)
                .getResultList()
                .stream()
                .mapToLong(it -> ((Number) it).longValue())
                .findFirst()
                .orElse(0);
    }

    Instant completed(long enrolment, String item) {
        return ((Timestamp) query(
                                "SELECT completed_at FROM item_progress WHERE enrolment_id = ?1 AND item_key = ?2",
                                enrolment,
                                item)
                        .getSingleResult())
                .toInstant();
    }

    void handIn(long enrolment, LearnersFile.HandedIn work, Instant at) {
        query(
                        "INSERT INTO submission (enrolment_id, item_key, number, text, handed_in_at)"
                                + " VALUES (?1, ?2, 1, ?3, ?4)",
                        enrolment,
                        work.item(),
                        work.text().strip(),
                        at)
                .executeUpdate();
        query(
                        "INSERT INTO item_progress (enrolment_id, item_key, viewed_at, handed_in_at)"
                                + " VALUES (?1, ?2, ?3, ?3) ON DUPLICATE KEY UPDATE handed_in_at = VALUES(handed_in_at),"
                                + " viewed_at = LEAST(viewed_at, VALUES(viewed_at))",
                        enrolment,
                        work.item(),
                        at)
                .executeUpdate();
    }

    /** Points for levels; handed back where there are none. */
    void mark(long enrolment, long revision, LearnersFile.HandedIn work, Rubric rubric, long marker, Instant at) {
        boolean marked = !work.levels().isEmpty();
        Integer points = marked ? rubric.points(work.levels()) : null;
        query(
                        "INSERT INTO marking (submission_id, round, enrolment_id, item_key, number, revision_id, outcome,"
                                + " levels, points, most, comment, marked_by, marked_at) SELECT id, 1, enrolment_id, item_key,"
                                + " number, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM submission WHERE enrolment_id = ?1"
                                + " AND item_key = ?2 AND number = 1",
                        enrolment,
                        work.item(),
                        revision,
                        marked ? "marked" : "handed-back",
                        work.levels().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        points,
                        marked ? rubric.most() : null,
                        work.comment().strip(),
                        marker,
                        at)
                .executeUpdate();
        if (marked) {
            query(
                            "UPDATE item_progress SET marked_at = ?3, scored_at = ?3, score = ?4 WHERE enrolment_id = ?1"
                                    + " AND item_key = ?2",
                            enrolment,
                            work.item(),
                            at,
                            (double) points * ALL / rubric.most())
                    .executeUpdate();
        }
    }
}
