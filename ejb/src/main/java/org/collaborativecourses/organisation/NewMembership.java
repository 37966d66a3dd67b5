package org.collaborativecourses.organisation;

/** One organisation shall be a member of another, by keys, since a day that nobody wrote down. */
public record NewMembership(String member, String parent) {}
