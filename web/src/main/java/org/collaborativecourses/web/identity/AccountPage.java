package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.identity.LoginService;
import org.collaborativecourses.identity.SignedIn;
import org.collaborativecourses.login.LoginView;
import org.collaborativecourses.web.shared.Visitor;

/** The visitor's own account. */
@Named
@RequestScoped
public class AccountPage {

    private static final Set<String> DONE = Set.of("sent", "password");

    @Inject
    private LoginService service;

    @Inject
    private LoginCookie cookie;

    @Inject
    private HttpServletRequest request;

    private String email;
    private List<LoginView> logins;

    public void load() {
        Visitor visitor = Visitor.of(request);
        email = visitor.person().map(SignedIn::email).orElse("");
        logins = service.loginsOf(visitor.getPersonId(), cookie.token().orElse(""));
    }

    public String getEmail() {
        return email;
    }

    public List<LoginView> getLogins() {
        return logins;
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "identity.account.done." + done : null;
    }
}
