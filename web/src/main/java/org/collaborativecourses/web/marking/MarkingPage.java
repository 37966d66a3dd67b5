package org.collaborativecourses.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.marking.MarkingService;
import org.collaborativecourses.marking.WaitingWork;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /teach/marking}: works that wait, the one that waits longest first. */
@Named
@RequestScoped
public class MarkingPage {

    private static final Set<String> DONE = Set.of("marked", "handedBack");

    @Inject
    private MarkingService marking;

    @Inject
    private HttpServletRequest request;

    private List<WaitingWork> waiting;

    public void load() {
        Visitor visitor = Visitor.of(request);
        waiting = marking.waiting(visitor.getReach(), visitor.getLanguage());
    }

    public List<WaitingWork> getWaiting() {
        return waiting;
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "marking.done." + done : null;
    }
}
