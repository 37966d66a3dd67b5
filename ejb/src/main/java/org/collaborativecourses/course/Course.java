package org.collaborativecourses.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/** A course through all of its revisions. Begins with a draft; from the first publication on it is in the catalogue. */
@Entity
@Table(name = "course")
class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "course_key", updatable = false)
    private String key;

    @Column(name = "published_revision_id")
    private Long publishedRevisionId;

    @Column(name = "enrolment_key")
    private String enrolmentKey;

    @Column(name = "due_days")
    private Integer dueDays;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Course() {}

    Course(String key, Instant now) {
        this.key = Objects.requireNonNull(key);
        this.createdAt = Objects.requireNonNull(now);
    }

    /** From now on this is what learners see. */
    void show(Revision published) {
        if (!published.isPublished() || !id.equals(published.courseId())) {
            throw new IllegalArgumentException("Not a published revision of " + key);
        }
        publishedRevisionId = published.id();
    }

    /** From now on whoever enrols is asked for this. */
    void settle(CourseSettings settings) {
        enrolmentKey = settings.enrolmentKey().isEmpty() ? null : settings.enrolmentKey();
        dueDays = settings.dueDays().isEmpty() ? null : settings.dueDays().getAsInt();
    }

    CourseSettings settings() {
        return new CourseSettings(
                enrolmentKey == null ? "" : enrolmentKey,
                dueDays == null ? OptionalInt.empty() : OptionalInt.of(dueDays));
    }

    String key() {
        return key;
    }

    long id() {
        return id;
    }

    Long publishedRevisionId() {
        return publishedRevisionId;
    }
}
