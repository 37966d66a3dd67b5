package org.collaborativecourses.report;

import java.time.Instant;

/** Instants as seconds since the year 2000, which fit into four bytes until 2068. */
final class Moments {

    static final int NEVER = Integer.MAX_VALUE;
    static final int DAY = 86_400;
    private static final long START = 946_684_800L;

    private Moments() {}

    static int of(Instant instant) {
        return ofEpoch(instant.getEpochSecond());
    }

    static int ofEpoch(long seconds) {
        return (int) Math.max(0, Math.min(NEVER - 1L, seconds - START));
    }

    static Instant instant(int moment) {
        return Instant.ofEpochSecond(moment + START);
    }
}
