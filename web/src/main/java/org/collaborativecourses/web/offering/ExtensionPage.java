package org.collaborativecourses.web.offering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.offering.ExtensionService;
import org.collaborativecourses.offering.ExtensionView;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /teach/extensions/{course}/{person}}: more time for one person in one course, however they came in. */
@Named
@RequestScoped
public class ExtensionPage {

    @Inject
    private ExtensionService extensions;

    @Inject
    private HttpServletRequest request;

    private ExtensionView learner;
    private String due = "";

    public void load() {
        Visitor visitor = Visitor.of(request);
        learner = extensions.get(
                visitor.getReach(),
                idOf(Address.part(request, "person")),
                Address.part(request, "course"),
                visitor.getLanguage());
        if (learner.dueAt() != null) {
            due = Texts.in(visitor.getLanguage()).dateTime(learner.dueAt(), learner.zone());
        }
    }

    private static long idOf(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException nobody) {
            throw new NotFoundException();
        }
    }

    public ExtensionView getLearner() {
        return learner;
    }

    /** Where the learner lives; empty where there is no deadline. */
    public String getDue() {
        return due;
    }

    public boolean isDone() {
        return request.getParameter("done") != null;
    }
}
