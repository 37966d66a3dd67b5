package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.collaborativecourses.link.Links;
import org.collaborativecourses.link.TokenPurpose;

/** Finds out whether an address has an account, and has its link sent: after the answer, so that its time tells nothing. */
@ApplicationScoped
class ResetLink {

    @Inject
    private PersonRepository persons;

    @Inject
    private Links links;

    @Inject
    private Event<PasswordResetRequested> requests;

    @Transactional
    public void send(EmailAddress address) {
        persons.findByEmail(address.key()).ifPresent(it -> {
            String secret = links.issue(TokenPurpose.RESET, it.id(), null, null);
            requests.fire(new PasswordResetRequested(it.id(), it.email(), it.language(), "/reset/" + secret));
        });
    }
}
