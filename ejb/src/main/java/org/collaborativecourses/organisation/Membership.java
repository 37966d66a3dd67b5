package org.collaborativecourses.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An organisation as the member of another, from one day to before another; either may be unknown. */
@Entity
@Table(name = "organisation_membership")
class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "member_id")
    private Organisation member;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Organisation parent;

    @Column(name = "from_date")
    private LocalDate fromDate;

    @Column(name = "to_date")
    private LocalDate toDate;

    protected Membership() {}

    Membership(Organisation member, Organisation parent, LocalDate fromDate, LocalDate toDate) {
        this.member = member;
        this.parent = parent;
        this.fromDate = fromDate;
        this.toDate = toDate;
    }

    /** @param day the first on which it is no member any more, or null: it still is */
    void end(LocalDate day) {
        toDate = day;
    }

    boolean isOver(LocalDate day) {
        return toDate != null && !toDate.isAfter(day);
    }

    long id() {
        return id;
    }

    Organisation member() {
        return member;
    }

    Organisation parent() {
        return parent;
    }

    LocalDate fromDate() {
        return fromDate;
    }

    LocalDate toDate() {
        return toDate;
    }
}
