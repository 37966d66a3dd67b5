package org.collaborativecourses.shared;

import java.util.Arrays;
import java.util.Optional;

/** What is kept for a time only. How many days, an administrator says within these bounds. */
public enum Retention {
    /** Mails of the outbox, after they were written. */
    MAILS("mails", 30, 7, 365),
    /** Logins that have ended. */
    LOGINS("logins", 0, 0, 90),
    /** Links of mails, after they have ended. */
    LINKS("links", 30, 0, 365),
    /** Runs of imports: the rows that were tried out, and files that were never taken over. */
    IMPORTS("imports", 90, 1, 730),
    /** Registrations that nobody confirmed. */
    UNCONFIRMED("unconfirmed", 30, 7, 365),
    /** The log of reminders. */
    REMINDERS("reminders", 400, 30, 1_825),
    /** Country and organisations of closed accounts, which have no name any more but count still. */
    ERASED("erased", 1_095, 0, 3_650);

    private final String code;
    private final int days;
    private final int fewest;
    private final int most;

    Retention(String code, int days, int fewest, int most) {
        this.code = code;
        this.days = days;
        this.fewest = fewest;
        this.most = most;
    }

    /** As it stands in settings, forms and texts. */
    public String code() {
        return code;
    }

    /** Where nobody said otherwise. */
    public int days() {
        return days;
    }

    public int fewest() {
        return fewest;
    }

    public int most() {
        return most;
    }

    public static Optional<Retention> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
