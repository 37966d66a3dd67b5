package org.collaborativecourses.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.reminder.ReminderRule;
import org.collaborativecourses.reminder.ReminderService;
import org.collaborativecourses.web.shared.Visitor;

/** The rules within the visitor's reach, behind {@code /secretariat/reminders} and {@code /teach/reminders}. */
@Named
@RequestScoped
public class RemindersPage {

    private static final Set<String> DONE = Set.of("removed");

    @Inject
    private ReminderService reminders;

    @Inject
    private HttpServletRequest request;

    private List<ReminderRule> rules;
    private Set<Long> unanswered;

    public void load() {
        rules = reminders.rules(Visitor.of(request).getReach());
        unanswered = reminders.unanswered(rules);
    }

    /** Whether nobody answers for a rule that is on, so that it writes to nobody. */
    public boolean isUnanswered(ReminderRule rule) {
        return rule.active() && unanswered.contains(rule.id());
    }

    public List<ReminderRule> getRules() {
        return rules;
    }

    /** Where the pages of this visitor's desk begin. */
    public String getDesk() {
        return deskOf(request);
    }

    static String deskOf(HttpServletRequest request) {
        return Visitor.of(request).isSecretariat() ? "/secretariat" : "/teach";
    }

    public String getDeskTitle() {
        return Visitor.of(request).isSecretariat() ? "organisation.secretariat.title" : "marking.home.title";
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "reminder.done." + done : null;
    }
}
