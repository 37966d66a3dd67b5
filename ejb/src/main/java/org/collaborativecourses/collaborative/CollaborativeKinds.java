package org.collaborativecourses.collaborative;

import java.util.List;

/** The words that collaboratives are described by, in the order in which they are offered; texts say what they mean. */
public final class CollaborativeKinds {

    /** Run for grantees, by a coalition for its region, or a standing learning community. */
    public static final List<String> KINDS = List.of("grantee", "coalition", "community");

    public static final List<String> STATES =
            List.of("not-started", "about-to-launch", "active", "finalised", "merged");

    public static final List<String> PHASE_STATES = List.of("in-preparation", "active", "finalised");

    /** Self-steered: by those who take part, together. */
    public static final List<String> DUTIES = List.of("lead", "facilitator", "coordinator", "expert", "self-steered");

    private CollaborativeKinds() {}
}
