package org.collaborativecourses.collaborative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.collaborativecourses.role.RoleProposed;
import org.collaborativecourses.role.RoleScope;
import org.collaborativecourses.shared.InvalidException;

/** Nobody is made facilitator of a collaborative that is not there. */
@ApplicationScoped
class ProposedFacilitators {

    @Inject
    private CollaborativeRepository collaboratives;

    void onProposed(@Observes RoleProposed proposed) {
        if (proposed.scope() == RoleScope.COLLABORATIVE && !collaboratives.has(proposed.key())) {
            throw new InvalidException("key", "identity.error.choose");
        }
    }
}
