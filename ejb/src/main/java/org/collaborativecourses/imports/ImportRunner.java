package org.collaborativecourses.imports;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.collaborativecourses.shared.DomainException;
import org.collaborativecourses.shared.InvalidException;

/** Works on runs outside of requests, once the transaction that asked for it is over. */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = System.getLogger(ImportRunner.class.getName());

    /** Somebody asked for the next step of a run. */
    record Asked(long id, ImportKind kind, ImportState state, long actorId) {}

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImportWork work;

    @Inject
    private ImportBeat beat;

    void onAsked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked asked) {
        executor.execute(() -> run(asked));
    }

    private void run(Asked asked) {
        try {
            if (asked.state() == ImportState.CHECKING) {
                work.check(asked.id(), asked.kind(), null);
            } else if (!work.write(asked.id(), asked.kind(), asked.actorId())) {
                beat.backToChecking(asked.id());
                work.check(asked.id(), asked.kind(), "imports.error.changedMeanwhile");
            }
        } catch (InvalidException refused) {
            Object[] arguments = refused.arguments();
            String argument = arguments.length == 0 ? null : String.valueOf(arguments[0]);
            beat.broken(asked.id(), asked.state(), refused.messageKey(), argument);
        } catch (DomainException | EJBException | IllegalStateException failed) {
            // Nobody waits for an answer here: the run itself has to say that it failed, and the log why.
            LOG.log(Level.ERROR, "Import " + asked.id() + " failed", failed);
            beat.broken(asked.id(), asked.state(), "imports.error.failed", null);
        }
    }
}
