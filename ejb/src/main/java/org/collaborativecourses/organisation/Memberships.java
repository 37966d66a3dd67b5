package org.collaborativecourses.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.collaborativecourses.shared.InvalidException;

/** Adds memberships that are no circle and not there yet, one writer after another. */
@ApplicationScoped
class Memberships {

    @Inject
    private MembershipRepository memberships;

    /** @throws InvalidException at from, to or parent */
    Membership add(Organisation member, Organisation parent, LocalDate from, LocalDate to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidException("to", "organisation.error.endsBefore");
        }
        memberships.lockAll();
        Hierarchy hierarchy = new Hierarchy(memberships.edges());
        Hierarchy.Edge edge = new Hierarchy.Edge(member.id(), parent.id(), from, to);
        if (hierarchy.wouldCircle(edge)) {
            throw new InvalidException("parent", "organisation.error.circle");
        }
        if (hierarchy.overlaps(edge)) {
            throw new InvalidException("parent", "organisation.error.memberAlready");
        }
        Membership membership = new Membership(member, parent, from, to);
        memberships.add(membership);
        return membership;
    }
}
