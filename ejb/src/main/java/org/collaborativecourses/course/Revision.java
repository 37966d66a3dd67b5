package org.collaborativecourses.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.OutlineJson;

/** One state of a course. A draft may be replaced by another; once published it never changes again. */
@Entity
@Table(name = "revision")
class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "course_id", updatable = false)
    private long courseId;

    @Column(updatable = false)
    private int number;

    @Column(name = "content_hash")
    private byte[] contentHash;

    @Lob
    private String outline;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Revision() {}

    Revision(long courseId, int number, CourseContent content, Instant now) {
        this.courseId = courseId;
        this.number = number;
        this.createdAt = now;
        hold(content);
    }

    /** @throws IllegalStateException where it is published: learners point at it */
    void replaceWith(CourseContent content) {
        if (isPublished()) {
            throw new IllegalStateException("Revision " + number + " is published and cannot change");
        }
        hold(content);
    }

    private void hold(CourseContent content) {
        contentHash = hashOf(content);
        outline = OutlineJson.write(content.outline());
    }

    void publish(Instant now) {
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    boolean holds(CourseContent content) {
        return Arrays.equals(contentHash, hashOf(content));
    }

    static byte[] hashOf(CourseContent content) {
        return HexFormat.of().parseHex(content.hash());
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    CourseOutline outline() {
        return OutlineJson.read(outline);
    }

    CourseState.State state() {
        return new CourseState.State(number, isPublished() ? publishedAt : createdAt);
    }

    long id() {
        return id;
    }

    long courseId() {
        return courseId;
    }

    int number() {
        return number;
    }
}
