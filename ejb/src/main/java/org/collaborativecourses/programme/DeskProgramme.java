package org.collaborativecourses.programme;

import java.time.Instant;
import java.util.Set;
import org.collaborativecourses.content.ProgrammeOutline;

/**
 * A programme as the secretariat's desk sees it.
 *
 * @param version one more with each change: who changes it names the one that they saw
 * @param ofFile whether programmes.yaml says what it is; else the desk does
 * @param filed what the file said last; null where it names none of this key
 * @param changedAt null where it never was changed on the desk
 */
public record DeskProgramme(
        ProgrammeOutline outline,
        ProgrammeState state,
        int version,
        boolean ofFile,
        ProgrammeOutline filed,
        Instant changedAt) {

    public String key() {
        return outline.key();
    }

    public boolean offered() {
        return state == ProgrammeState.OFFERED;
    }

    public boolean retired() {
        return state == ProgrammeState.RETIRED;
    }

    /** Whether it has the courses that it takes to be offered. @param known keys of those that are published */
    public boolean ready(Set<String> known) {
        return outline.courses().size() >= ProgrammeRules.FEWEST_COURSES && known.containsAll(outline.courses());
    }

    /** Whether the file names it and no longer decides. */
    public boolean parted() {
        return !ofFile && filed != null;
    }
}
