package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.ItemTextView;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.ItemState;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.progress.Submission;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.RandomToken;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /courses/{course}/{item}}: the item's text, what is still to be done with it, and where to go from it. */
@Named
@RequestScoped
public class ItemPage {

    @Inject
    private CourseService courses;

    @Inject
    private ProgressService progress;

    @Inject
    private HttpServletRequest request;

    private CourseProgressView view;
    private ItemState state;
    private OutlineView.Row row;
    private ItemTextView text;
    private Language language;
    private List<Submission> submissions = List.of();

    public void load() throws IOException {
        Visitor visitor = Visitor.of(request);
        PublishedRevision revision = courses.getPublished(Address.part(request, "course"));
        ItemOutline item = courses.getItem(revision, Address.part(request, "item"));
        view = look(visitor, revision, item);
        if (view == null) {
            return;
        }
        language = ReadingLanguage.of(request, view);
        state = view.progress().item(item.key());
        row = OutlineView.row(state, view, language, revision.outline().source());
        if (isOpen()) {
            text = courses.text(revision.id(), item.key(), language);
            if (view.enrolled() && (item.kind() == ItemKind.TASK || item.kind() == ItemKind.COMMITMENT)) {
                submissions = progress.submissions(visitor.getPersonId(), revision.courseKey(), item.key());
            }
        }
    }

    /** How the visitor stands with the item, having opened it; null where they were sent elsewhere. */
    private CourseProgressView look(Visitor visitor, PublishedRevision revision, ItemOutline item) throws IOException {
        if (visitor.isSignedIn()) {
            CourseProgressView known = isOnlyKept()
                    ? progress.course(visitor.getPersonId(), revision.courseKey())
                    : progress.openIfEnrolled(visitor.getPersonId(), revision.courseKey(), item.key());
            if (known.enrolled() || revision.outline().openAccess()) {
                return known;
            }
            return sendTo("/courses/" + revision.courseKey());
        }
        if (revision.outline().openAccess()) {
            return CoursePage.anonymous(revision);
        }
        String here = "/courses/" + revision.courseKey() + "/" + item.key();
        return sendTo("/login?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    /** Fetched for reading without a connection later: nobody has seen it yet. */
    private boolean isOnlyKept() {
        return request.getHeader("X-Keep") != null;
    }

    private static CourseProgressView sendTo(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + path);
        faces.responseComplete();
        return null;
    }

    public boolean isOpen() {
        return !view.enrolled() || state.open();
    }

    public CourseOutline getCourse() {
        return view.revision().outline();
    }

    public CourseOutline.CourseText getCourseText() {
        return getCourse().text(language);
    }

    public ItemOutline getItem() {
        return state.item();
    }

    public ItemState getState() {
        return state;
    }

    public OutlineView.Row getRow() {
        return row;
    }

    public ItemTextView getText() {
        return text;
    }

    public Language getLanguage() {
        return language;
    }

    public boolean isEnrolled() {
        return view.enrolled();
    }

    public CourseProgressView getView() {
        return view;
    }

    public List<Submission> getSubmissions() {
        return submissions;
    }

    /** What the next submission is known by, so that a second press of the button is none. */
    public String getOnce() {
        return RandomToken.next().substring(0, 22);
    }

    /** What the submissions shown are known by: the browser keeps no draft of them any longer. */
    public String getReceived() {
        return submissions.stream()
                .map(Submission::once)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** Whether the learner says themselves when it is done. */
    public boolean isMarkable() {
        return view.enrolled()
                && state.item().conditions().stream()
                        .anyMatch(it -> it.kind() == org.collaborativecourses.content.Condition.Kind.DONE);
    }

    public boolean isTextAskedFor() {
        return !"file".equals(state.item().handIn());
    }

    public boolean isFileAskedFor() {
        return state.item().kind() == ItemKind.TASK
                && !"text".equals(state.item().handIn());
    }

    public OutlineView.Row getBefore() {
        return view.progress().before(state.item().key()).map(this::neighbour).orElse(null);
    }

    public OutlineView.Row getAfter() {
        return view.progress().after(state.item().key()).map(this::neighbour).orElse(null);
    }

    /** Both of them, as far as they are there. */
    public List<Optional<OutlineView.Row>> getNeighbours() {
        return List.of(Optional.ofNullable(getBefore()), Optional.ofNullable(getAfter()));
    }

    private OutlineView.Row neighbour(ItemOutline item) {
        return OutlineView.row(
                view.progress().item(item.key()), view, language, getCourse().source());
    }
}
