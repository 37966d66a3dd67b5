package org.collaborativecourses.login;

/** A login that has not ended. @param csrfToken what every write of it must carry */
public record OpenLogin(long personId, String csrfToken) {}
