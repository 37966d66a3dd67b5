package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.identity.PasswordService;
import org.collaborativecourses.link.LinkSpentException;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Where a forgotten password is replaced. */
@Named
@RequestScoped
public class ResetPage {

    @Inject
    private PasswordService passwords;

    @Inject
    private HttpServletRequest request;

    private String token;

    public void load() {
        token = Address.part(request, "token");
        if (!passwords.mayReset(token, Visitor.of(request).getRemote())) {
            throw new LinkSpentException();
        }
    }

    public String getToken() {
        return token;
    }
}
