package org.collaborativecourses.web.collaborative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collaborativecourses.collaborative.Belonging;
import org.collaborativecourses.collaborative.CollaborativeDetail;
import org.collaborativecourses.collaborative.CollaborativeFacts;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.collaborative.Fellow;
import org.collaborativecourses.course.CatalogueService;
import org.collaborativecourses.participation.RuleView;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /collaboratives/{collaborative}}: what everybody may know, and for those who take part, the others. */
@Named
@RequestScoped
public class CollaborativePage {

    private static final int LINES = 60;

    @Inject
    private CollaborativeService service;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private ProgressService progress;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private CollaborativeDetail collaborative;
    private List<RuleView> rules;
    private Belonging belonging;
    private Listing listing;
    private List<Fellow> fellows = List.of();
    private List<Course> courses;

    /**
     * A course that it offers, and how the visitor stands in it.
     *
     * @param entered whether the visitor is in it
     * @param overdue whether it was due and is not complete
     */
    public record Course(
            String key, String title, boolean entered, int percent, boolean complete, Instant dueAt, boolean overdue) {}

    public void load() {
        Visitor visitor = Visitor.of(request);
        String key = Address.part(request, "collaborative");
        collaborative = service.get(key);
        rules = service.rules(collaborative, visitor.getLanguage());
        belonging = visitor.isSignedIn() ? service.belonging(collaborative, visitor.getPersonId()) : null;
        Map<String, CourseProgressView> own = Map.of();
        if (isInside()) {
            listing = new Listing(request, "/collaboratives/" + key, List.of(), LINES);
            fellows = service.fellows(collaborative, listing.found(belonging.people()), LINES);
            own = progress.ofPerson(visitor.getPersonId()).stream()
                    .filter(CourseProgressView::enrolled)
                    .collect(Collectors.toMap(it -> it.revision().courseKey(), Function.identity()));
        }
        courses = courses(catalogue.titles(visitor.getLanguage()), own);
    }

    private List<Course> courses(Map<String, String> titles, Map<String, CourseProgressView> own) {
        List<Course> found = new ArrayList<>();
        for (String key : collaborative.courses()) {
            if (titles.containsKey(key)) {
                CourseProgressView standing = own.get(key);
                boolean entered = standing != null;
                boolean complete = entered && standing.enrolment().completedAt() != null;
                Instant dueAt = entered ? standing.enrolment().dueAt() : null;
                found.add(new Course(
                        key,
                        titles.get(key),
                        entered,
                        entered ? standing.progress().percent() : 0,
                        complete,
                        dueAt,
                        dueAt != null && !complete && dueAt.isBefore(clock.instant())));
            }
        }
        return found;
    }

    /** Whether the visitor may see the people of it. */
    public boolean isInside() {
        return belonging != null
                && (belonging.participant() || Visitor.of(request).getReach().hasCollaborative(collaborative.key()));
    }

    public CollaborativeDetail getCollaborative() {
        return collaborative;
    }

    public CollaborativeFacts getFacts() {
        return collaborative.facts();
    }

    public List<RuleView> getRules() {
        return rules;
    }

    public Belonging getBelonging() {
        return belonging;
    }

    public Listing getListing() {
        return listing;
    }

    public List<Fellow> getFellows() {
        return fellows;
    }

    public List<Course> getCourses() {
        return courses;
    }
}
