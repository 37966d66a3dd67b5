package org.collaborativecourses.collaborative;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.collaborativecourses.shared.InvalidException;

/** That an organisation, or somebody, is responsible for a collaborative, from one day to before another. */
@Entity
@Table(name = "responsibility")
class Responsibility {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "collaborative_id")
    private long collaborativeId;

    private String duty;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "person_name")
    private String personName;

    private String called;

    @Column(name = "with_id")
    private Long withId;

    @Column(name = "from_date")
    private LocalDate fromDate;

    @Column(name = "to_date")
    private LocalDate toDate;

    protected Responsibility() {}

    /** @param facts that were checked @param organisationId or null @param withId or null */
    Responsibility(long collaborativeId, NewResponsibility facts, Long organisationId, Long withId) {
        this.collaborativeId = collaborativeId;
        this.duty = facts.duty();
        this.organisationId = organisationId;
        this.personName = facts.person().isEmpty() ? null : facts.person();
        this.called = facts.called().isEmpty() ? null : facts.called();
        this.withId = withId;
        this.fromDate = facts.from();
        this.toDate = facts.to();
    }

    /** @param day the first on which it is over */
    void end(LocalDate day) {
        if (fromDate != null && !fromDate.isBefore(day)) {
            throw new InvalidException("to", "organisation.error.endsBefore");
        }
        toDate = day;
    }

    boolean isOf(long collaborative) {
        return collaborativeId == collaborative;
    }

    String duty() {
        return duty;
    }
}
