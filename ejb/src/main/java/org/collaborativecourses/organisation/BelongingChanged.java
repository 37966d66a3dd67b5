package org.collaborativecourses.organisation;

import java.util.Set;

/** These people no longer belong to what they belonged to, or to more, or since another day. */
public record BelongingChanged(Set<Long> personIds) {}
