package org.collaborativecourses.audit;

/** Numbers of entries, both included. */
public record IdRange(long lowest, long highest) {

    /** How many parts of so many ids it has. */
    public int parts(int ids) {
        return Math.toIntExact((highest - lowest) / ids + 1);
    }

    /** One of them, those of the highest ids first. */
    public IdRange part(int number, int ids) {
        long top = highest - (long) number * ids;
        return new IdRange(Math.max(lowest, top - ids + 1), top);
    }
}
