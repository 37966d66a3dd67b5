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

/** A person in an organisation, from–to: a report of yesterday must not change because somebody moved on today. */
@Entity
@Table(name = "affiliation")
class Affiliation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Column(name = "from_date")
    private LocalDate fromDate;

    @Column(name = "to_date")
    private LocalDate toDate;

    protected Affiliation() {}

    void end(LocalDate day) {
        toDate = day;
    }

    /** Left and came back on the same day: never left. */
    void goOn() {
        toDate = null;
    }

    boolean isOpen() {
        return toDate == null;
    }

    boolean beganOn(LocalDate day) {
        return fromDate.equals(day);
    }

    /** @param to the first day that does not count any more, or null: there is none */
    boolean sharesADay(LocalDate from, LocalDate to) {
        return (toDate == null || toDate.isAfter(from)) && (to == null || fromDate.isBefore(to));
    }

    /** @param day the first on which it is over */
    boolean isOver(LocalDate day) {
        return toDate != null && !toDate.isAfter(day);
    }

    long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    LocalDate fromDate() {
        return fromDate;
    }

    LocalDate toDate() {
        return toDate;
    }

    Organisation organisation() {
        return organisation;
    }
}
