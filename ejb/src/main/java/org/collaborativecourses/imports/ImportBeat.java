package org.collaborativecourses.imports;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells how far a run is, in a transaction of its own: everybody sees it while the long one is still open. */
@Stateless
public class ImportBeat {

    @Inject
    private ImportRepository imports;

    @Inject
    private Clock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void beat(long id, int done, int total) {
        imports.beat(id, done, total, clock.instant());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void broken(long id, ImportState from, String problem, String argument) {
        imports.end(id, from, ImportState.BROKEN, problem, argument, clock.instant());
    }

    /** What was found is not what was shown: it is shown again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void backToChecking(long id) {
        imports.move(id, ImportState.WRITING, ImportState.CHECKING, clock.instant());
    }
}
