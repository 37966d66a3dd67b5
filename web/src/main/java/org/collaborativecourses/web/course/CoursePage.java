package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.collaborative.Backing;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.CourseCard;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.progress.CourseProgress;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /courses/{course}}: what the course holds and costs, and for who is in it, how they stand. */
@Named
@RequestScoped
public class CoursePage {

    @Inject
    private ProgressService progressService;

    @Inject
    private CourseService courses;

    @Inject
    private CollaborativeService collaboratives;

    @Inject
    private HttpServletRequest request;

    private CourseProgressView view;
    private OutlineView outline;
    private Backing backing;
    private Language language;
    private ItemOutline next;
    private boolean keyed;
    private List<CourseCard.LanguageShare> shares;

    public void load() {
        Visitor visitor = Visitor.of(request);
        String key = Address.part(request, "course");
        view = visitor.isSignedIn()
                ? progressService.course(visitor.getPersonId(), key)
                : anonymous(courses.getPublished(key));
        language = ReadingLanguage.of(request, view);
        outline = new OutlineView(view, language);
        backing = collaboratives.behind(key, view.revision().outline().organisations());
        shares = CourseCard.shares(view.revision().outline());
        keyed = view.enrolment() == null && courses.asksForKey(key);
        String last = view.enrolment() == null ? null : view.enrolment().lastItemKey();
        next = view.progress().next(last).orElse(null);
    }

    static CourseProgressView anonymous(PublishedRevision revision) {
        return new CourseProgressView(revision, null, CourseProgress.none(revision.outline()));
    }

    public long getRevisionId() {
        return view.revision().id();
    }

    public CourseOutline getCourse() {
        return view.revision().outline();
    }

    public CourseOutline.CourseText getText() {
        return getCourse().text(language);
    }

    /** The language that {@link #getText} is in, which is the source's where the chosen one has none. */
    public Language getLanguage() {
        return getCourse().texts().containsKey(language)
                ? language
                : getCourse().source();
    }

    public OutlineView getOutline() {
        return outline;
    }

    public Backing getBacking() {
        return backing;
    }

    public CourseProgress getProgress() {
        return view.progress();
    }

    public EnrolmentView getEnrolment() {
        return view.enrolment();
    }

    public boolean isEnrolled() {
        return view.enrolled();
    }

    public boolean isKeyed() {
        return keyed;
    }

    public boolean isStarted() {
        return view.enrolled() && view.enrolment().lastItemKey() != null;
    }

    public String getNextKey() {
        return Optional.ofNullable(next).map(ItemOutline::key).orElse(null);
    }

    public String getNextTitle() {
        return next == null
                ? null
                : next.texts().get(next.shownIn(language, getCourse().source())).title();
    }

    public List<Language> getOtherLanguages() {
        return getCourse().languages().stream().filter(it -> it != language).toList();
    }

    public long getBytes() {
        return outline.bytes();
    }

    /** What it costs to keep every page that is open to the learner. */
    public long getBytesToKeep() {
        return outline.openBytes();
    }

    public List<CourseCard.LanguageShare> getLanguageShares() {
        return shares;
    }
}
