package org.collaborativecourses.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Where the time comes from. Tests put another clock in its place; nothing else may ask the system for the time. */
@ApplicationScoped
public class TimeSource {

    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
