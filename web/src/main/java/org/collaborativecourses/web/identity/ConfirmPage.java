package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.identity.Confirmation;
import org.collaborativecourses.identity.RegistrationService;
import org.collaborativecourses.link.LinkSpentException;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** The page behind the link of a confirming mail. Opening it changes nothing: programs open links too. */
@Named
@RequestScoped
public class ConfirmPage {

    @Inject
    private RegistrationService registrations;

    @Inject
    private HttpServletRequest request;

    private String token;
    private Confirmation confirmation;

    public void load() {
        token = Address.part(request, "token");
        confirmation =
                registrations.find(token, Visitor.of(request).getRemote()).orElseThrow(LinkSpentException::new);
    }

    public String getToken() {
        return token;
    }

    public String getEmail() {
        return confirmation.email();
    }

    public boolean isFirst() {
        return confirmation.first();
    }
}
