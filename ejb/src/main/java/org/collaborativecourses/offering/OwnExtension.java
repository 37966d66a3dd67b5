package org.collaborativecourses.offering;

import java.time.LocalDate;

/** More time that somebody got in a course. @param by who gave it, or empty where the account is closed */
public record OwnExtension(String course, LocalDate dueOn, String reason, String by) {}
