package org.collaborativecourses.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.collaborativecourses.role.RoleProposed;
import org.collaborativecourses.role.RoleScope;
import org.collaborativecourses.shared.InvalidException;

/** Nobody is made facilitator of a course that is not there. */
@ApplicationScoped
class ProposedFacilitators {

    @Inject
    private PublishedCourses published;

    void onProposed(@Observes RoleProposed proposed) {
        if (proposed.scope() == RoleScope.COURSE && !published.pointers().containsKey(proposed.key())) {
            throw new InvalidException("key", "identity.error.choose");
        }
    }
}
