package org.collaborativecourses.programme;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.Tick;

/**
 * Where a programme asks for less than it did, or is new, some have completed it already: they get the certificate
 * outside of the request that changed it, for there may be thousands. What a node did not come to, the next start does.
 * Made anew for each event: while the application starts, there is no executor yet, and {@link ProgrammeLoading} asks for
 * all of them itself.
 */
@Dependent
class ProgrammeAwards {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ProgrammeCertificates certificates;

    void onChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProgrammeChanged changed) {
        if (executor != null) {
            executor.execute(() -> Tick.safely(ProgrammeAwards.class, () -> issueAll(changed.key())));
        }
    }

    void issueAll(String key) {
        long last = 0;
        do {
            last = certificates.issueOutstanding(key, last);
        } while (last > 0);
    }
}
