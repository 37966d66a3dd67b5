package org.collaborativecourses.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.marking.MarkingService;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /teach}: what waits for a facilitator. */
@Named
@RequestScoped
public class TeachPage {

    @Inject
    private MarkingService marking;

    @Inject
    private HttpServletRequest request;

    private long waiting;

    public void load() {
        waiting = marking.countWaiting(Visitor.of(request).getReach());
    }

    /** How many works are to be marked. */
    public long getWaiting() {
        return waiting;
    }
}
