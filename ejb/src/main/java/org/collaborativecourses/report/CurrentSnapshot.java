package org.collaborativecourses.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** One and the same for all that one request asks, so that its figures agree and it is read at most once. */
@RequestScoped
class CurrentSnapshot {

    @Inject
    private KeptPopulation kept;

    private Snapshot snapshot;

    Snapshot get() {
        if (snapshot == null) {
            snapshot = kept.get();
        }
        return snapshot;
    }
}
