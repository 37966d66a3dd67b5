package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.admission.SetupService;
import org.collaborativecourses.link.LinkSpentException;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Where the first administrator of an empty house is made. */
@Named
@RequestScoped
public class SetupPage {

    @Inject
    private SetupService setup;

    @Inject
    private HttpServletRequest request;

    private String token;

    public void load() {
        token = Address.part(request, "token");
        if (!setup.isOpen(token, Visitor.of(request).getRemote())) {
            throw new LinkSpentException();
        }
    }

    public String getToken() {
        return token;
    }
}
