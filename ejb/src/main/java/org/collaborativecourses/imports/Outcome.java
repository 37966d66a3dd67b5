package org.collaborativecourses.imports;

/** What becomes of a row. */
public enum Outcome {
    CREATED,
    CHANGED,
    SKIPPED,
    REFUSED;

    /** As tables and message keys write it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
