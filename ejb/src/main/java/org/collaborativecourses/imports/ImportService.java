package org.collaborativecourses.imports;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;

/** Files are brought, tried out, looked at, and then written. */
@Stateless
public class ImportService {

    public static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 50;
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Inject
    private ImportRepository imports;

    @Inject
    private Event<ImportRunner.Asked> asking;

    @Inject
    private Clock clock;

    /**
     * Takes a file and begins to try it out.
     *
     * @return the run
     * @throws InvalidException at kind or file
     */
    public long begin(long actorId, ImportKind kind, String fileName, byte[] content) {
        if (kind == null) {
            throw new InvalidException("kind", "imports.error.kind");
        }
        if (content == null || content.length == 0) {
            throw new InvalidException("file", "imports.error.noFile");
        }
        if (content.length > MOST_BYTES) {
            throw new InvalidException("file", "imports.error.tooBig", MOST_BYTES / 1024 / 1024);
        }
        String name = fileName == null ? "" : fileName.replaceAll("[\\p{Cntrl}]", " ");
        long id = imports.add(
                kind, name.substring(0, Math.min(LONGEST_NAME, name.length())), content, actorId, clock.instant());
        asking.fire(new ImportRunner.Asked(id, kind, ImportState.CHECKING, actorId));
        return id;
    }

    /**
     * Writes what was shown. Asked twice, it is written once.
     *
     * @throws RefusedException where a row is refused, or there is nothing to write
     */
    public void write(long actorId, long id) {
        ImportView run = get(id);
        if (run.state() == ImportState.WRITING || run.state() == ImportState.DONE) {
            return;
        }
        if (!run.writable()) {
            throw new RefusedException("imports.error.notWritable");
        }
        if (imports.move(id, ImportState.CHECKED, ImportState.WRITING, clock.instant())) {
            asking.fire(new ImportRunner.Asked(id, run.kind(), ImportState.WRITING, actorId));
        }
    }

    /** @throws NotFoundException where there is no such run */
    public ImportView get(long id) {
        return imports.find(id, silentSince()).orElseThrow(NotFoundException::new);
    }

    /** The newest first. */
    public List<ImportView> newest() {
        return imports.newest(MOST, silentSince());
    }

    /** In the order of the file. @param outcome only these, or null */
    public List<ImportedRow> rows(long id, Outcome outcome, int first, int most) {
        return imports.rows(id, outcome, first, most);
    }

    private Instant silentSince() {
        return clock.instant().minus(SILENCE);
    }
}
