package org.collaborativecourses.offering;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.collaborativecourses.collaborative.ParticipationsChanged;
import org.collaborativecourses.identity.AccountClosed;
import org.collaborativecourses.organisation.BelongingChanged;
import org.collaborativecourses.shared.Tick;

/**
 * Looks for people outside of requests, a few at a time, once the transaction is over that made them come or go. What a
 * node that fails leaves undone, the next turn of the clock does. Made anew for each event: while the application starts,
 * there is no executor yet.
 */
@Dependent
class LookRunner {

    private static final Logger LOG = System.getLogger(LookRunner.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private LookWork work;

    void onParticipations(@Observes(during = TransactionPhase.AFTER_SUCCESS) ParticipationsChanged changed) {
        later(() -> {
            work.want(changed.collaborativeIds());
            lookAtAll();
        });
    }

    void onBelonging(@Observes(during = TransactionPhase.AFTER_SUCCESS) BelongingChanged changed) {
        later(() -> {
            work.wantFor(changed.personIds());
            lookAtAll();
        });
    }

    void onClosed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountClosed closed) {
        later(() -> {
            work.wantWhereIn(closed.personId());
            lookAtAll();
        });
    }

    void onWanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) LookWanted wanted) {
        later(this::lookAtAll);
    }

    private void later(Runnable deed) {
        if (executor == null) {
            LOG.log(Level.INFO, "People of offerings are looked for tonight, for the application only starts");
        } else {
            executor.execute(() -> Tick.safely(LookRunner.class, deed));
        }
    }

    void lookAtAll() {
        work.due()
                .forEach(look -> Tick.safely(LookRunner.class, () -> {
                    long last = 0;
                    do {
                        last = work.catchUp(look.id(), last);
                    } while (last > 0);
                    boolean more;
                    do {
                        more = work.step(look.id());
                    } while (more);
                    work.done(look);
                }));
    }
}
