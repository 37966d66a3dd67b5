package org.collaborativecourses.collaborative;

import java.util.Set;

/** Who takes part in these collaboratives is no longer what it was. Their ids. */
public record ParticipationsChanged(Set<Long> collaborativeIds) {}
