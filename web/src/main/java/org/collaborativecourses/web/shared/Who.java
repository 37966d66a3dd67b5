package org.collaborativecourses.web.shared;

import java.util.Set;
import org.collaborativecourses.role.Role;

/** Who may use a route or a resource. Everything is closed to everybody until it names one of these. */
public enum Who {
    ANYONE(Set.of(Role.values())),
    MEMBER(Set.of(Role.values())),
    /** Of at least one organisation. What of, the visitor's reach says. */
    COORDINATOR(Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR)),
    /** Of at least one course or collaborative. What of, the visitor's reach says. */
    FACILITATOR(Set.of(Role.FACILITATOR, Role.SECRETARIAT, Role.ADMINISTRATOR)),
    /** Facilitators, coordinators and the secretariat, each as far as their reach goes. */
    DESK(Set.of(Role.FACILITATOR, Role.SECRETARIAT, Role.ADMINISTRATOR)),
    SECRETARIAT(Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR)),
    ADMINISTRATOR(Set.of(Role.ADMINISTRATOR));

    private final Set<Role> roles;

    Who(Set<Role> roles) {
        this.roles = roles;
    }

    public boolean includes(Visitor visitor) {
        return this == ANYONE
                || visitor.isSignedIn()
                        && (roles.contains(visitor.getRole())
                                || (this == COORDINATOR || this == DESK)
                                        && visitor.getReach().coordinates());
    }
}
