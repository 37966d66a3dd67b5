package org.collaborativecourses.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.collaborativecourses.content.Condition;

/**
 * What a learner did with one item. Only grows: what was once seen stays seen, and what was once complete stays complete,
 * whatever becomes of the course. "Done" alone can be taken back, by the learner who set it, until the item is complete.
 */
@Entity
@Table(name = "item_progress")
class Evidence {

    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "enrolment_id")
        private long enrolmentId;

        @Column(name = "item_key")
        private String itemKey;

        protected Key() {}

        Key(long enrolmentId, String itemKey) {
            this.enrolmentId = enrolmentId;
            this.itemKey = Objects.requireNonNull(itemKey);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.enrolmentId == enrolmentId && key.itemKey.equals(itemKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(enrolmentId, itemKey);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "viewed_at")
    private Instant viewedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "marked_at")
    private Instant markedAt;

    private Double score;

    @Column(name = "scored_at")
    private Instant scoredAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected Evidence() {}

    Evidence(long enrolmentId, String itemKey) {
        this.key = new Key(enrolmentId, itemKey);
    }

    /** As it was found, to be looked at. */
    Evidence(
            long enrolmentId,
            String itemKey,
            Instant viewedAt,
            Instant doneAt,
            Instant handedInAt,
            Instant markedAt,
            Double score,
            Instant completedAt) {
        this(enrolmentId, itemKey);
        this.viewedAt = viewedAt;
        this.doneAt = doneAt;
        this.handedInAt = handedInAt;
        this.markedAt = markedAt;
        this.score = score;
        this.completedAt = completedAt;
    }

    void view(Instant now) {
        if (viewedAt == null) {
            viewedAt = now;
        }
    }

    void markDone(boolean done, Instant now) {
        if (!done) {
            doneAt = null;
        } else if (doneAt == null) {
            doneAt = now;
        }
    }

    void handIn(Instant now) {
        handedInAt = now;
    }

    /** @param percent of the rubric's points */
    void mark(double percent, Instant now) {
        markedAt = now;
        score(percent, now);
    }

    void score(double percent, Instant now) {
        score = Math.round(percent * 100) / 100.0;
        scoredAt = now;
    }

    void complete(Instant now) {
        if (completedAt == null) {
            completedAt = now;
        }
    }

    /** When one of these became complete last, or null. */
    static Instant lastCompleted(Collection<Evidence> all) {
        return all.stream()
                .map(it -> it.completedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    boolean meets(Condition condition) {
        return switch (condition.kind()) {
            case VIEWED -> viewedAt != null;
            case DONE -> doneAt != null;
            case HANDED_IN -> handedInAt != null;
            case MARKED -> markedAt != null;
            case SCORE -> score != null && score >= condition.percent();
        };
    }

    boolean viewed() {
        return viewedAt != null;
    }

    boolean done() {
        return doneAt != null;
    }

    boolean completed() {
        return completedAt != null;
    }

    String itemKey() {
        return key.itemKey;
    }

    long enrolmentId() {
        return key.enrolmentId;
    }

    Double score() {
        return score;
    }
}
