package org.collaborativecourses.imports;

import java.util.Locale;

/** Where a run stands. */
public enum ImportState {
    /** The file is being read and tried out. */
    CHECKING,
    /** What it would do is there to be looked at. */
    CHECKED,
    WRITING,
    DONE,
    /** The file cannot be read, or the node that worked on it is gone; nothing was written. */
    BROKEN;

    /** As tables and message keys write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
