package org.collaborativecourses.identity;

/** What a login tells of this person, or that it may log in at all, is no longer what it was. */
public record PersonChanged(long personId) {}
