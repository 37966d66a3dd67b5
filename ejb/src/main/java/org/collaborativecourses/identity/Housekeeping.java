package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.PeriodOver;

/** What has ended and what never became an account is forgotten when its time is over. */
@ApplicationScoped
class Housekeeping {

    @Inject
    private LoginRepository logins;

    @Inject
    private TokenRepository tokens;

    @Inject
    private PersonRepository persons;

    void forget(@Observes PeriodOver over) {
        switch (over.what()) {
            case LOGINS -> logins.removeExpired(over.before());
            case LINKS -> tokens.removeExpired(over.before());
            case UNCONFIRMED -> persons.removeUnconfirmed(over.before());
            default -> {
                // of other features
            }
        }
    }
}
