package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.collaborativecourses.web.shared.WholePage;

/** Behind {@code /courses/{course}/{item}}: the item's text, what is still to be done with it, and where to go from it. */
@Named
@RequestScoped
@WholePage.Of("/course/item.xhtml")
public class ItemPage implements WholePage {

    /** What shows attempts or texts of the learner's own. */
    private static final Set<ItemKind> PERSONAL = Set.of(ItemKind.QUIZ, ItemKind.TASK, ItemKind.COMMITMENT);

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

    @Override
    public Optional<Object> shown() {
        Visitor visitor = Visitor.of(request);
        PublishedRevision revision = revision();
        ItemOutline item = item(revision);
        if (PERSONAL.contains(item.kind())) {
            return Optional.empty();
        }
        Optional<CourseProgressView> known = look(visitor, revision, item);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        show(known.get(), item, visitor);
        if (view.enrolled() && view.progress().complete()) {
            return Optional.empty(); // it shows the way to the learner's own certificate
        }
        return Optional.of(Arrays.asList(
                revision.id(),
                item.key(),
                language,
                isEnrolled(),
                view.progress().percent(),
                view.progress().standing(item.key()),
                state.blockedBy().stream().map(ItemOutline::key).toList(),
                getAfter() != null && "locked".equals(getAfter().state())));
    }

    public void load() throws IOException {
        if (view != null) {
            return;
        }
        Visitor visitor = Visitor.of(request);
        PublishedRevision revision = revision();
        ItemOutline item = item(revision);
        Optional<CourseProgressView> known = look(visitor, revision, item);
        if (known.isPresent()) {
            show(known.get(), item, visitor);
        } else if (visitor.isSignedIn()) {
            sendTo("/courses/" + revision.courseKey());
        } else {
            String here = "/courses/" + revision.courseKey() + "/" + item.key();
            sendTo("/login?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        }
    }

    private PublishedRevision revision() {
        return courses.getPublished(Address.part(request, "course"));
    }

    private ItemOutline item(PublishedRevision revision) {
        return courses.getItem(revision, Address.part(request, "item"));
    }

    private void show(CourseProgressView known, ItemOutline item, Visitor visitor) {
        PublishedRevision revision = known.revision();
        view = known;
        language = ReadingLanguage.of(request, view);
        state = view.progress().item(item.key());
        if (isOpen() && view.enrolled() && (item.kind() == ItemKind.TASK || item.kind() == ItemKind.COMMITMENT)) {
            submissions = progress.submissions(visitor.getPersonId(), revision.courseKey(), item.key());
        }
    }

    /** How the visitor stands with the item, having opened it; empty where it is not for them. */
    private Optional<CourseProgressView> look(Visitor visitor, PublishedRevision revision, ItemOutline item) {
        if (visitor.isSignedIn()) {
            CourseProgressView known = isOnlyKept()
                    ? progress.course(visitor.getPersonId(), revision.courseKey())
                    : progress.openIfEnrolled(visitor.getPersonId(), revision.courseKey(), item.key());
            return Optional.of(known)
                    .filter(it -> it.enrolled() || revision.outline().openAccess());
        }
        return revision.outline().openAccess() ? Optional.of(CoursePage.anonymous(revision)) : Optional.empty();
    }

    /** Fetched for reading without a connection later: nobody has seen it yet. */
    private boolean isOnlyKept() {
        return request.getHeader("X-Keep") != null;
    }

    private static void sendTo(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + path);
        faces.responseComplete();
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
        if (row == null) {
            row = neighbour(state.item());
        }
        return row;
    }

    public ItemTextView getText() {
        if (text == null && isOpen()) {
            text = courses.text(view.revision().id(), state.item().key(), language);
        }
        return text;
    }

    public Language getLanguage() {
        return language;
    }

    /** Whether a learner who reads the course in one language, and the pages around it in another, could have both in the latter. */
    public boolean isAlsoInOwnLanguage() {
        Language own = Visitor.of(request).getLanguage();
        return isEnrolled() && own != language && getCourse().languages().contains(own);
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
