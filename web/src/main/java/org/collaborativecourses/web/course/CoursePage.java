package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
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
import org.collaborativecourses.offering.OwnExtension;
import org.collaborativecourses.offering.OwnOffering;
import org.collaborativecourses.progress.CourseProgress;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.offering.OwnOfferings;
import org.collaborativecourses.web.programme.ProgrammesPart;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.WholePage;

/** Behind {@code /courses/{course}}: what the course holds and costs, and for who is in it, how they stand. */
@Named
@RequestScoped
@WholePage.Of("/course/course.xhtml")
public class CoursePage implements WholePage {

    @Inject
    private ProgressService progressService;

    @Inject
    private CourseService courses;

    @Inject
    private CollaborativeService collaboratives;

    @Inject
    private ProgrammesPart programmes;

    @Inject
    private OwnOfferings own;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private CourseProgressView view;
    private OutlineView outline;
    private Backing backing;
    private Language language;
    private ItemOutline next;
    private boolean keyed;
    private List<OwnOffering> offered;
    private List<OwnExtension> extensions;

    @Override
    public Optional<Object> shown() {
        load();
        EnrolmentView enrolment = view.enrolment();
        if (enrolment != null && enrolment.completedAt() != null) {
            return Optional.empty(); // it shows the way to the learner's own certificate
        }
        return Optional.of(Arrays.asList(
                view.revision().id(),
                language,
                isEnrolled(),
                enrolment != null,
                isStarted(),
                getNextKey(),
                keyed,
                backing,
                programmes.of(view.revision().courseKey()),
                offered,
                extensions,
                String.valueOf(getDueAt()),
                isOverdue(),
                view.progress().standing()));
    }

    public void load() {
        if (view != null) {
            return;
        }
        Visitor visitor = Visitor.of(request);
        String key = Address.part(request, "course");
        view = visitor.isSignedIn()
                ? progressService.course(visitor.getPersonId(), key)
                : anonymous(courses.getPublished(key));
        language = ReadingLanguage.of(request, view);
        backing = collaboratives.behind(key, view.revision().outline().organisations());
        offered = own.of(key);
        extensions = getDueAt() == null ? List.of() : own.extensionsIn(key);
        keyed = view.enrolment() == null && offered.isEmpty() && courses.asksForKey(key);
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

    /** The language that {@link #getText} is in, which is English, else the source's, where the chosen one has none. */
    public Language getLanguage() {
        return getCourse().shownIn(language);
    }

    public OutlineView getOutline() {
        if (outline == null) {
            outline = new OutlineView(view, language);
        }
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

    /** What offers the course to the visitor. */
    public List<OwnOffering> getOffered() {
        return offered;
    }

    /** More time that the visitor got. */
    public List<OwnExtension> getExtensions() {
        return extensions;
    }

    /** Whether all that offers it has no place left, and the visitor would wait for one. */
    public boolean isFull() {
        return !offered.isEmpty() && offered.stream().allMatch(OwnOffering::full);
    }

    public boolean isWaiting() {
        return offered.stream().anyMatch(OwnOffering::waiting);
    }

    /** When it is to be complete, or null. */
    public Instant getDueAt() {
        return view.enrolled() ? view.enrolment().dueAt() : null;
    }

    public boolean isOverdue() {
        return getDueAt() != null && getDueAt().isBefore(clock.instant());
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
        return getOutline().bytes();
    }

    /** What it costs to keep every page that is open to the learner. */
    public long getBytesToKeep() {
        return getOutline().openBytes();
    }

    public List<CourseCard.LanguageShare> getLanguageShares() {
        return CourseCard.shares(getCourse());
    }
}
