package org.collaborativecourses.imports;

import java.time.Instant;

/**
 * One run.
 *
 * @param problem the key of a text that says why it is broken or was shown again, or null
 * @param argument what that text needs, or empty
 * @param done how many of the rows are done in this state
 * @param by the name of who started it; empty where the account is closed
 */
public record ImportView(
        long id,
        ImportKind kind,
        String fileName,
        ImportState state,
        String problem,
        String argument,
        int total,
        int done,
        int created,
        int changed,
        int skipped,
        int refused,
        String by,
        Instant createdAt,
        Instant finishedAt) {

    public boolean working() {
        return state == ImportState.CHECKING || state == ImportState.WRITING;
    }

    /** All or nothing: a single refused row holds back all others. */
    public boolean writable() {
        return state == ImportState.CHECKED && refused == 0 && created + changed > 0;
    }

    public int count(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> created;
            case CHANGED -> changed;
            case SKIPPED -> skipped;
            case REFUSED -> refused;
        };
    }
}
