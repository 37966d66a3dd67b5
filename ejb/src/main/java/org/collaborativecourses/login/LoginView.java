package org.collaborativecourses.login;

import java.time.Instant;

/** One browser in which somebody is logged in. */
public record LoginView(Instant since, Instant lastSeen, boolean remembered, boolean thisOne) {}
