package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.collaborativecourses.web.shared.Form;

/** Where one logs in or registers, and where one goes on afterwards. */
@Named
@RequestScoped
public class LoginPage {

    private static final Set<String> DONE = Set.of("out", "password", "address", "closed");

    @Inject
    private Form form;

    @Inject
    private HttpServletRequest request;

    private String next;
    private String done;
    private boolean sent;

    public void load() {
        next = OwnPath.orNothing(form.isAgain() ? form.value("next") : request.getParameter("next"));
        done = form.isAgain() || request.getParameter("done") == null || !DONE.contains(request.getParameter("done"))
                ? null
                : "identity.login.done." + request.getParameter("done");
        sent = request.getParameter("sent") != null;
    }

    /** A path of ours, or null. */
    public String getNext() {
        return next;
    }

    /** To be put behind an address of ours, so that the way on is not lost. */
    public String getNextQuery() {
        return next == null ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        return done;
    }

    public boolean isSent() {
        return sent;
    }
}
