package org.collaborativecourses.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.reminder.ConsentService;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.web.shared.Address;

/** Behind the link of a reminder: one button, because mail programs open links that nobody pressed. */
@Named
@RequestScoped
public class UnsubscribePage {

    @Inject
    private ConsentService consents;

    @Inject
    private HttpServletRequest request;

    private String token;

    public void load() {
        token = Address.part(request, "token");
        if (!consents.isOurs(token)) {
            throw new NotFoundException();
        }
    }

    public String getToken() {
        return token;
    }

    public boolean isDone() {
        return "stopped".equals(request.getParameter("done"));
    }
}
