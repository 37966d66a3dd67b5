package org.collaborativecourses.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.collaborativecourses.shared.Language;

/** A person in a course. Left and taken up again as often as they like; completed once. */
@Entity
@Table(name = "enrolment")
class Enrolment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "course_id", updatable = false)
    private long courseId;

    @Column(updatable = false)
    private String how;

    @Column(name = "enrolled_at", updatable = false)
    private Instant enrolledAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private String language;

    @Column(name = "last_item_key")
    private String lastItemKey;

    @Column(name = "last_visited_at")
    private Instant lastVisitedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "items_completed")
    private int itemsCompleted;

    @Column(name = "last_progress_at")
    private Instant lastProgressAt;

    @Column(name = "counted_revision_id")
    private Long countedRevisionId;

    @Version
    private int version;

    protected Enrolment() {}

    Enrolment(long personId, long courseId, String how, Language language, Instant now) {
        this.personId = personId;
        this.courseId = courseId;
        this.how = how;
        this.language = language.code();
        this.enrolledAt = now;
    }

    void leave(Instant now) {
        if (leftAt == null) {
            leftAt = now;
        }
    }

    void comeBack() {
        leftAt = null;
    }

    void readIn(Language chosen) {
        language = chosen.code();
    }

    /** Whether it is worth a write that the learner is there: not on the same page within the hour. */
    static boolean isNews(String itemKey, Instant now, String lastItemKey, Instant lastVisitedAt) {
        return !itemKey.equals(lastItemKey)
                || lastVisitedAt == null
                || lastVisitedAt.plusSeconds(3_600).isBefore(now);
    }

    /** Remembers where the learner is; a page seen again within the hour is not worth a write. */
    void visit(String itemKey, Instant now) {
        if (isNews(itemKey, now, lastItemKey, lastVisitedAt)) {
            lastItemKey = itemKey;
            lastVisitedAt = now;
        }
    }

    /** @return whether this is the first time */
    boolean complete(Instant now) {
        if (completedAt != null) {
            return false;
        }
        completedAt = now;
        return true;
    }

    void count(ProgressCount count) {
        itemsCompleted = count.items();
        lastProgressAt = count.lastAt();
        countedRevisionId = count.revisionId();
    }

    EnrolmentView view() {
        return new EnrolmentView(
                id,
                personId,
                courseId,
                leftAt == null,
                enrolledAt,
                dueAt,
                Language.find(language).orElse(Language.EN),
                lastItemKey,
                lastVisitedAt,
                completedAt);
    }
}
