package org.collaborativecourses.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.collaborative.CollaborativeView;
import org.collaborativecourses.course.CatalogueService;
import org.collaborativecourses.reminder.ReminderConditions;
import org.collaborativecourses.reminder.ReminderRule;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.identity.OrganisationsMeant;
import org.collaborativecourses.web.shared.Visitor;

/** What stands in the form of a rule before anything is typed, and what can be chosen there. */
@Named
@RequestScoped
public class ReminderFormPage {

    private static final List<String> NUMBERS =
            List.of("enrolledDays", "awayDays", "progressBelow", "attempts", "dueWithin", "expiryWithin");
    private static final String A_WEEK = "7";
    private static final String ORGANISATION = "organisation";

    @Inject
    private CatalogueService catalogue;

    @Inject
    private CollaborativeService allCollaboratives;

    @Inject
    private OrganisationsMeant meant;

    @Inject
    private HttpServletRequest request;

    private Map<String, String> before;
    private Map<String, String> courses;
    private List<CollaborativeView> collaboratives;

    /** For a new rule. */
    public void load() {
        choices();
        meant.load(ORGANISATION);
        before = new TreeMap<>(Map.of("every", A_WEEK));
        for (Language it : Language.values()) {
            before.put("subject-" + it.code(), Texts.in(it).text("reminder.default.subject"));
            before.put("body-" + it.code(), Texts.in(it).text("reminder.default.body"));
        }
    }

    void load(ReminderRule rule) {
        choices();
        before = new TreeMap<>();
        put("name", rule.name());
        put("every", rule.everyDays());
        ReminderConditions asked = rule.conditions();
        put("course", asked.course());
        put("collaborative", asked.collaborative());
        meant.begin(ORGANISATION, asked.organisation() == null ? "" : asked.organisation());
        put("country", asked.country());
        put("enrolledDays", asked.enrolledDays());
        put("awayDays", asked.awayDays());
        put("progressBelow", asked.progressBelow());
        put("attempts", asked.attempts());
        put("notPassed", asked.notPassed());
        put("dueWithin", asked.dueWithin());
        put("expiryWithin", asked.expiryWithin());
        rule.texts().forEach((language, text) -> {
            put("subject-" + language.code(), text.subject());
            put("body-" + language.code(), text.body());
        });
    }

    private void put(String name, Object value) {
        if (value != null) {
            before.put(name, value.toString());
        }
    }

    /** What is within reach; whoever has a collaborative may choose each of the courses. */
    private void choices() {
        Reach reach = Visitor.of(request).getReach();
        courses = new TreeMap<>(catalogue.titles(Visitor.of(request).getLanguage()));
        collaboratives = allCollaboratives.offeringCourses().stream()
                .filter(it -> reach.hasCollaborative(it.key()))
                .toList();
        courses.keySet()
                .removeIf(it -> !reach.hasCourse(it)
                        && collaboratives.stream()
                                .noneMatch(one -> one.courses().contains(it)));
    }

    /** What stands in a field, or nothing. */
    public String before(String name) {
        return before.getOrDefault(name, "");
    }

    public List<String> getNumbers() {
        return NUMBERS;
    }

    public Map<String, String> getCourses() {
        return courses;
    }

    public List<CollaborativeView> getCollaboratives() {
        return collaboratives;
    }
}
