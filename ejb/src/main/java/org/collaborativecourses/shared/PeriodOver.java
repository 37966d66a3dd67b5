package org.collaborativecourses.shared;

import java.time.Instant;

/**
 * Every night, for each kind of what is kept for a time only: whoever holds some of it forgets what is older. Twice is
 * once.
 */
public record PeriodOver(Retention what, Instant before) {

    public boolean isOf(Retention asked) {
        return what == asked;
    }
}
