package org.collaborativecourses.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Settings;
import org.collaborativecourses.shared.Texts;

/** Writes one mail and notes it, both or neither. */
@ApplicationScoped
class ReminderPost {

    @Inject
    private ReminderRepository log;

    @Inject
    private UnsubscribeLinks links;

    @Inject
    private CourseService courses;

    @Inject
    private Settings settings;

    @Inject
    private Event<ReminderDue> due;

    /** @return false where somebody else was quicker */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean send(ReminderRule rule, Candidate to, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, to.zone());
        Language language = rule.shownIn(to.language());
        if (!log.note(rule, to, ReminderVerdict.period(rule, day), day, language, now)) {
            return false;
        }
        ReminderText text = rule.texts().get(language).with(values(to, language));
        due.fire(new ReminderDue(to.email(), language, text.subject(), text.body(), links.of(to.personId())));
        return true;
    }

    private Map<String, String> values(Candidate to, Language language) {
        Texts texts = Texts.in(language);
        Map<String, String> values = new HashMap<>();
        values.put("name", to.name());
        values.put("course", title(to.courseKey(), language));
        values.put("progress", texts.percent(to.percent()));
        values.put("link", settings.baseUrl() + "/courses/" + to.courseKey());
        if (to.dueAt() != null) {
            values.put("due", texts.due(to.dueAt(), to.zone()));
        }
        if (to.expiresAt() != null) {
            values.put("expiry", texts.date(to.expiresAt(), to.zone()));
        }
        return values;
    }

    private String title(String courseKey, Language language) {
        CourseOutline outline = courses.getPublished(courseKey).outline();
        return outline.text(language).title();
    }
}
