package org.collaborativecourses.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.collaborativecourses.content.Rubric;
import org.collaborativecourses.shared.InvalidException;

/** One round of marking a submission. Never changed afterwards: who sees it otherwise adds the next round. */
@Entity
@Table(name = "marking")
class Marking {

    static final int LONGEST_COMMENT = 10_000;
    private static final String MARKED = "marked";
    private static final String HANDED_BACK = "handed-back";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "submission_id")
    private long submissionId;

    private int round;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "item_key")
    private String itemKey;

    private int number;

    @Column(name = "revision_id")
    private long revisionId;

    private String outcome;

    private String levels;

    private Integer points;

    private Integer most;

    private String comment;

    @Column(name = "marked_by")
    private long markedBy;

    @Column(name = "marked_at")
    private Instant markedAt;

    protected Marking() {}

    /**
     * @param revisionId whose rubric it is
     * @throws InvalidException at {@code levels} or {@code comment}
     */
    Marking(Handed work, long revisionId, Rubric rubric, Verdict verdict, long markedBy, Instant now) {
        if (verdict.comment().length() > LONGEST_COMMENT) {
            throw new InvalidException("comment", "marking.error.commentTooLong", LONGEST_COMMENT);
        }
        if (verdict.handBack() && verdict.comment().isEmpty()) {
            throw new InvalidException("comment", "marking.error.sayWhy");
        }
        if (!verdict.handBack() && !rubric.fits(verdict.levels())) {
            throw new InvalidException(firstMissing(verdict.levels()), "marking.error.everyCriterion");
        }
        this.submissionId = work.submissionId();
        this.round = verdict.seen() + 1;
        this.enrolmentId = work.enrolmentId();
        this.itemKey = work.itemKey();
        this.number = work.number();
        this.revisionId = revisionId;
        this.outcome = verdict.handBack() ? HANDED_BACK : MARKED;
        this.levels = verdict.handBack()
                ? ""
                : verdict.levels().stream().map(String::valueOf).collect(Collectors.joining(","));
        this.points = verdict.handBack() ? null : rubric.points(verdict.levels());
        this.most = verdict.handBack() ? null : rubric.most();
        this.comment = verdict.comment();
        this.markedBy = markedBy;
        this.markedAt = now;
    }

    /** The field of the first criterion without a level. */
    private static String firstMissing(List<Integer> levels) {
        return "level-" + Math.max(0, levels.indexOf(-1));
    }

    /** Whether this person says the same again: a form that was sent twice. */
    boolean says(Verdict verdict, long personId) {
        return markedBy == personId
                && round == verdict.seen() + 1
                && handedBack() == verdict.handBack()
                && comment.equals(verdict.comment())
                && (handedBack() || levels().equals(verdict.levels()));
    }

    boolean handedBack() {
        return HANDED_BACK.equals(outcome);
    }

    List<Integer> levels() {
        return levels.isEmpty()
                ? List.of()
                : Arrays.stream(levels.split(",")).map(Integer::valueOf).toList();
    }

    long submissionId() {
        return submissionId;
    }

    long markedBy() {
        return markedBy;
    }

    int round() {
        return round;
    }

    MarkView view(String by) {
        return new MarkView(
                number,
                round,
                handedBack(),
                levels(),
                revisionId,
                points == null ? 0 : points,
                most == null ? 0 : most,
                comment,
                by,
                markedAt);
    }
}
