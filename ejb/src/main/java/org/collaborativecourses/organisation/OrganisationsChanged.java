package org.collaborativecourses.organisation;

import java.util.Set;

/** What these organisations are, or what they are members of, is no longer what it was. Keys; empty means any of them. */
public record OrganisationsChanged(Set<String> keys) {}
