package org.collaborativecourses.shared;

import java.time.Duration;

/**
 * How often something may be tried, for one key (an address, a network address, both). A whole training room often
 * shares one network address, so what counts by network address is generous, and what guesses a secret counts failures.
 */
public enum RateLimit {
    /** Wrong passwords for one account from one network address. */
    LOGIN_ACCOUNT_FROM_REMOTE(10, Duration.ofMinutes(15)),
    /** Wrong passwords for one account from everywhere: more, so that a stranger does not lock the owner out. */
    LOGIN_ACCOUNT(100, Duration.ofHours(1)),
    /** Wrong passwords from one network address, whatever the account. */
    LOGIN_REMOTE(100, Duration.ofMinutes(15)),
    /** Registrations from one network address. */
    REGISTRATION_REMOTE(60, Duration.ofHours(1)),
    /** Forgotten passwords from one network address. */
    RESET_REMOTE(60, Duration.ofHours(1)),
    /** Mails that anybody can have sent to one address. */
    MAIL_TO_ADDRESS(5, Duration.ofHours(1)),
    /** Links of mails (confirm, reset, invitation) that open nothing, from one network address. */
    LINK_REMOTE(60, Duration.ofMinutes(15)),
    /** Certificate codes that nobody has, from one network address. */
    CODE_REMOTE(60, Duration.ofMinutes(15)),
    /** Files that are to be checked, from one network address. */
    FILE_REMOTE(120, Duration.ofMinutes(15)),
    /** Wrong enrolment keys of one person, whatever the course. */
    ENROLMENT_KEY(10, Duration.ofMinutes(15)),
    /** Copies of everything that is held about one person. */
    DATA_COPY(5, Duration.ofDays(1));

    private final int times;
    private final Duration period;

    RateLimit(int times, Duration period) {
        this.times = times;
        this.period = period;
    }

    int times() {
        return times;
    }

    Duration period() {
        return period;
    }
}
