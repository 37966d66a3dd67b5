package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.PeriodOver;
import org.collaborativecourses.shared.Retention;

/** What never became an account is forgotten when its time is over. */
@ApplicationScoped
class Housekeeping {

    @Inject
    private PersonRepository persons;

    void forget(@Observes PeriodOver over) {
        if (over.isOf(Retention.UNCONFIRMED)) {
            persons.removeUnconfirmed(over.before());
        }
    }
}
