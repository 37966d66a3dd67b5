package org.collaborativecourses.imports;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.collaborativecourses.audit.AuditService;

/** The long part of a run: one transaction for the dry run, one for the writing, in which the file is tried out again. */
@Stateless
public class ImportWork {

    private static final Duration STEP = Duration.ofMillis(400);

    @Inject
    private ImportRepository imports;

    @Inject
    private OrganisationImport organisations;

    @Inject
    private PeopleImport people;

    @Inject
    private EnrolmentImport enrolments;

    @Inject
    private ImportBeat beat;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** @throws UnreadableFileException where the file is no table that we would open */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void check(long id, ImportKind kind, String problem) {
        imports.show(id, plan(id, kind), problem, clock.instant());
    }

    /** @return false where things changed since the dry run: nothing is written then */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean write(long id, ImportKind kind, long actorId) {
        Plan plan = plan(id, kind);
        if (!Arrays.equals(plan.hash(), imports.hash(id)) || plan.count(Outcome.REFUSED) > 0) {
            return false;
        }
        plan.write().accept(steps(id, plan.rows().size()));
        audit.record(
                actorId,
                "imports.written",
                "import/" + id,
                "kind",
                kind.code(),
                "created",
                plan.count(Outcome.CREATED),
                "changed",
                plan.count(Outcome.CHANGED),
                "skipped",
                plan.count(Outcome.SKIPPED));
        // Last of all, so that nobody waits for the row while its progress is told.
        if (!imports.end(id, ImportState.WRITING, ImportState.DONE, null, null, clock.instant())) {
            throw new IllegalStateException("Import " + id + " was taken over by another node");
        }
        return true;
    }

    private Plan plan(long id, ImportKind kind) {
        byte[] content =
                imports.content(id).orElseThrow(() -> new UnreadableFileException("imports.error.interrupted"));
        Table table = XlsxFile.is(content) ? XlsxFile.read(content, kind) : CsvFile.read(content, kind);
        IntConsumer steps = steps(id, table.rows().size());
        steps.accept(0);
        return switch (kind) {
            case ORGANISATIONS -> organisations.plan(table, steps);
            case PEOPLE -> people.plan(table, steps);
            case ENROLMENTS -> enrolments.plan(table, steps);
        };
    }

    private IntConsumer steps(long id, int total) {
        Instant[] last = {Instant.EPOCH};
        return done -> {
            Instant now = clock.instant();
            if (!now.isBefore(last[0].plus(STEP))) {
                last[0] = now;
                beat.beat(id, done, total);
            }
        };
    }
}
