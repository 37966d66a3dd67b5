package org.collaborativecourses.course;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.course.Loaded.Outcome;
import org.collaborativecourses.shared.Language;
import org.jsoup.Jsoup;

/** Takes the content of a course in, whole, and publishes it. The same content twice changes nothing. */
@Stateless
public class PublishingService {

    @Inject
    private CourseRepository repository;

    @Inject
    private Event<RevisionPublished> announced;

    @Inject
    private Clock clock;

    /**
     * Makes the content the course's draft, or what learners see from now on.
     *
     * @param content what the folder's check found without error
     */
    public Loaded load(CourseContent content, boolean publish) {
        Course course = repository.lockOrCreate(content.outline().key(), clock.instant());
        Optional<Revision> latest = repository.findLatest(course.id());
        if (latest.filter(it -> it.holds(content) && (it.isPublished() || !publish))
                .isPresent()) {
            return new Loaded(
                    content.outline().key(), Outcome.UNCHANGED, latest.get().number());
        }
        Revision revision = latest.filter(it -> !it.isPublished())
                .map(draft -> replace(draft, content))
                .orElseGet(() -> add(course, latest.map(Revision::number).orElse(0) + 1, content));
        if (publish) {
            revision.publish(clock.instant());
            course.show(revision);
            index(course.id(), content);
            announced.fire(new RevisionPublished(content.outline().key()));
        }
        return new Loaded(content.outline().key(), publish ? Outcome.PUBLISHED : Outcome.DRAFT, revision.number());
    }

    private Revision replace(Revision draft, CourseContent content) {
        draft.replaceWith(content);
        repository.replaceTexts(draft.id(), content);
        return draft;
    }

    private Revision add(Course course, int number, CourseContent content) {
        Revision revision = repository.add(new Revision(course.id(), number, content, clock.instant()));
        repository.replaceTexts(revision.id(), content);
        return revision;
    }

    private void index(long courseId, CourseContent content) {
        CourseOutline outline = content.outline();
        for (Language language : outline.languages()) {
            CourseOutline.CourseText text = outline.texts().get(language);
            if (text == null) {
                continue;
            }
            String titles = outline.items()
                    .filter(item -> item.texts().containsKey(language))
                    .map(item -> item.texts().get(language).title())
                    .collect(Collectors.joining(" "));
            String pages = content.texts().stream()
                    .filter(it -> it.language() == language)
                    .map(it -> Jsoup.parseBodyFragment(it.html()).text())
                    .collect(Collectors.joining(" "));
            String body = String.join(" ", text.summary(), String.join(" ", text.aims()), titles, pages);
            repository.replaceSearch(courseId, language.code(), FoldedText.of(text.title()), FoldedText.of(body));
        }
    }
}
