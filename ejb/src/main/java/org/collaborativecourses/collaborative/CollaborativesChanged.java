package org.collaborativecourses.collaborative;

import java.util.Set;

/** What is known of these collaboratives, or who is responsible for them, is no longer what it was. Keys. */
public record CollaborativesChanged(Set<String> keys) {}
