package org.collaborativecourses.programme;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.certificate.SeveralCourses;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.progress.CourseCompleted;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** Programmes, how people stand in them, and their certificates. */
@Stateless
public class ProgrammeService {

    /** A certificate of a programme bears this before its key; no course's key has a full stop. */
    private static final String CERTIFICATE = "programme.";

    @Inject
    private OfferedProgrammes programmes;

    @Inject
    private ProgrammeRepository repository;

    @Inject
    private CourseService courses;

    @Inject
    private ProgressService progress;

    @Inject
    private ProgrammeCertificates awarded;

    /** As somebody sees them who has begun nothing. */
    public List<ProgrammeView> all(Language reader) {
        return views(programmes.all(), Map.of(), reader);
    }

    /** Those in which the person has begun a course. @param own every course they are in, as the page knows it already */
    public List<ProgrammeView> ofPerson(List<CourseProgressView> own, Language reader) {
        return views(programmes.all(), byCourse(own), reader).stream()
                .filter(ProgrammeView::entered)
                .toList();
    }

    /**
     * @param personId or null for a visitor
     * @throws NotFoundException where there is no such programme
     */
    public ProgrammeView get(String key, Long personId, Language reader) {
        ProgrammeOutline programme = everOffered()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("programme.error.notFound"));
        Map<String, CourseProgressView> own = personId == null ? Map.of() : byCourse(progress.ofPerson(personId));
        return views(List.of(programme), own, reader).get(0);
    }

    private Stream<ProgrammeOutline> everOffered() {
        return Stream.concat(programmes.all().stream(), programmes.retired().stream());
    }

    /** Titles of all that are or were offered, by what their certificates are filed under. */
    public Map<String, String> titles(Language reader) {
        return everOffered()
                .collect(Collectors.toMap(
                        it -> certificateKey(it.key()), it -> it.text(reader).title()));
    }

    /** Those that are offered, in their order. */
    public List<ProgrammeOutline> outlines() {
        return programmes.all();
    }

    /** What its certificate is filed under. */
    public static String certificateKey(String programmeKey) {
        return CERTIFICATE + programmeKey;
    }

    /** Whether a certificate that is filed under this is of a programme. */
    public static boolean isProgramme(String certificateKey) {
        return certificateKey.startsWith(CERTIFICATE);
    }

    /** What a certificate of the programme says, in a language; empty where there is no such programme any more. */
    public Optional<SeveralCourses> together(String certificateKey, Language language) {
        return find(certificateKey).map(it -> awarded.together(it, language));
    }

    /** Keys of the programme's courses, in order; empty where this is no programme's. */
    public Optional<List<String>> coursesOf(String certificateKey) {
        return find(certificateKey).map(ProgrammeOutline::courses);
    }

    private Optional<ProgrammeOutline> find(String certificateKey) {
        return programmes.all().stream()
                .filter(it -> certificateKey(it.key()).equals(certificateKey))
                .findFirst();
    }

    private static Map<String, CourseProgressView> byCourse(List<CourseProgressView> own) {
        return own.stream().collect(Collectors.toMap(it -> it.revision().courseKey(), Function.identity()));
    }

    private List<ProgrammeView> views(
            List<ProgrammeOutline> outlines, Map<String, CourseProgressView> own, Language reader) {
        return outlines.stream().map(it -> view(it, own, reader)).toList();
    }

    private ProgrammeView view(ProgrammeOutline programme, Map<String, CourseProgressView> own, Language reader) {
        List<ProgrammeView.Part> parts = new ArrayList<>();
        for (String key : programme.courses()) {
            courses.findPublished(key).map(PublishedRevision::outline).ifPresent(outline -> {
                Language shown = outline.shownIn(reader);
                CourseProgressView standing = own.get(key);
                parts.add(new ProgrammeView.Part(
                        key,
                        outline.text(shown).title(),
                        shown,
                        outline.minutes(shown),
                        standing == null ? 0 : standing.progress().percent(),
                        standing != null && standing.enrolled(),
                        standing != null && standing.enrolment().completedAt() != null));
            });
        }
        ProgrammeOutline.ProgrammeText text = programme.text(reader);
        return new ProgrammeView(
                programme.key(),
                text.title(),
                text.summary(),
                programme.shownIn(reader),
                programme.inOrder(),
                programme.certificateMonths(),
                programmes.retired().contains(programme),
                parts);
    }

    /** In the transaction that completes the course: the certificate of the programme is there with it, or neither is. */
    public void onCourseCompleted(@Observes CourseCompleted completed) {
        List<ProgrammeOutline> concerned = programmes.all().stream()
                .filter(it -> it.courses().contains(completed.courseKey()))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        repository.lock(completed.personId());
        for (ProgrammeOutline programme : concerned) {
            Set<String> done =
                    new HashSet<>(repository.note(completed.personId(), programme.key(), completed.courseKey()));
            if (!done.containsAll(programme.courses())) {
                progress.ofPerson(completed.personId()).stream()
                        .filter(it -> it.enrolment().completedAt() != null)
                        .forEach(it -> done.add(it.revision().courseKey()));
            }
            if (programme.certificateMonths() != null && done.containsAll(programme.courses())) {
                awarded.issue(programme, completed.personId(), completed.language(), completed.at());
            }
        }
    }
}
