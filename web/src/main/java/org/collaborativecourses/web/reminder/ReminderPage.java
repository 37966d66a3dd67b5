package org.collaborativecourses.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.collaborativecourses.reminder.ReminderPreview;
import org.collaborativecourses.reminder.ReminderRule;
import org.collaborativecourses.reminder.ReminderService;
import org.collaborativecourses.reminder.ReminderVerdict;
import org.collaborativecourses.reminder.SentReminder;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** One rule: whom it would write to now and why, what it has sent, and its form. */
@Named
@RequestScoped
public class ReminderPage {

    private static final Set<String> DONE = Set.of("made", "changed", "on", "off", "taken");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    @Inject
    private ReminderService reminders;

    @Inject
    private ReminderFormPage fields;

    @Inject
    private HttpServletRequest request;

    private ReminderRule rule;
    private boolean unanswered;
    private ReminderPreview preview;
    private List<SentReminder> log;

    public void load() {
        Visitor visitor = Visitor.of(request);
        long id = idOf(Address.part(request, "reminder"));
        rule = reminders.get(visitor.getReach(), id);
        unanswered = rule.active() && !reminders.unanswered(List.of(rule)).isEmpty();
        preview = reminders.preview(visitor.getReach(), id);
        log = reminders.log(visitor.getReach(), id);
        fields.load(rule);
    }

    private static long idOf(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new NotFoundException();
        }
    }

    public ReminderRule getRule() {
        return rule;
    }

    /** Whether it is on and nobody answers for it, so that it writes to nobody. */
    public boolean isUnanswered() {
        return unanswered;
    }

    public ReminderPreview getPreview() {
        return preview;
    }

    public List<SentReminder> getLog() {
        return log;
    }

    public List<ReminderVerdict> getVerdicts() {
        return List.of(ReminderVerdict.values());
    }

    /** What a course is called; its key where it is not to be chosen any more. */
    public String title(String course) {
        return fields.getCourses().getOrDefault(course, course);
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "reminder.done." + done : null;
    }

    /** How many mails were written just before, or null. */
    public Long getSent() {
        String sent = request.getParameter("sent");
        return sent != null && NUMBER.matcher(sent).matches() ? Long.valueOf(sent) : null;
    }
}
