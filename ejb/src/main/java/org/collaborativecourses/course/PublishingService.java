package org.collaborativecourses.course;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.course.Loaded.Outcome;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;
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
     * Makes the content the course's draft, or what learners see from now on. What they see already, and what they saw
     * before something newer, changes nothing: of two servers, the one with the older folder must not undo the other.
     *
     * @param content what the folder's check found without error
     */
    public Loaded load(CourseContent content, boolean publish) {
        Course course = repository.lockOrCreate(content.outline().key(), clock.instant());
        Optional<Revision> latest = repository.findLatest(course.id());
        Optional<Revision> shown =
                Optional.ofNullable(course.publishedRevisionId()).flatMap(repository::find);
        if (shown.filter(it -> it.holds(content)).isPresent()) {
            return new Loaded(course.key(), Outcome.UNCHANGED, shown.get().number());
        }
        if (repository.wasPublished(course.id(), Revision.hashOf(content))) {
            return new Loaded(
                    course.key(), Outcome.OUTDATED, shown.orElseThrow().number());
        }
        Optional<Revision> draft = latest.filter(it -> !it.isPublished());
        if (!publish && draft.filter(it -> it.holds(content)).isPresent()) {
            return new Loaded(course.key(), Outcome.UNCHANGED, draft.get().number());
        }
        Revision revision = draft.map(it -> replace(it, content))
                .orElseGet(() -> add(course, latest.map(Revision::number).orElse(0) + 1, content));
        if (publish) {
            publish(course, revision);
        }
        return new Loaded(course.key(), publish ? Outcome.PUBLISHED : Outcome.DRAFT, revision.number());
    }

    /** Whether any content of this course was ever loaded. */
    public boolean knows(String courseKey) {
        return repository.findCourse(courseKey).isPresent();
    }

    /**
     * Learners see the course's draft from now on.
     *
     * @param number of the draft that whoever publishes it has seen
     * @throws RefusedException where there is no such draft, or another by now
     */
    public void publishDraft(String courseKey, int number) {
        Course course = repository.lock(courseKey).orElseThrow(() -> new NotFoundException("course.error.notFound"));
        Revision draft = repository
                .findLatest(course.id())
                .filter(it -> !it.isPublished() && it.number() == number)
                .orElseThrow(() -> new RefusedException("course.error.noDraft"));
        publish(course, draft);
    }

    private void publish(Course course, Revision revision) {
        revision.publish(clock.instant());
        course.show(revision);
        index(revision);
        announced.fire(new RevisionPublished(course.key()));
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

    private void index(Revision revision) {
        CourseOutline outline = revision.outline();
        Map<Language, List<String>> pages = repository.htmlOf(revision.id());
        repository.removeSearch(revision.courseId());
        for (Language language : outline.languages()) {
            CourseOutline.CourseText text = outline.texts().get(language);
            if (text == null) {
                continue;
            }
            String titles = outline.items()
                    .filter(item -> item.texts().containsKey(language))
                    .map(item -> item.texts().get(language).title())
                    .collect(Collectors.joining(" "));
            String words = pages.getOrDefault(language, List.of()).stream()
                    .map(it -> Jsoup.parseBodyFragment(it).text())
                    .collect(Collectors.joining(" "));
            String body = String.join(" ", text.summary(), String.join(" ", text.aims()), titles, words);
            repository.addSearch(
                    revision.courseId(), language.code(), FoldedText.of(text.title()), FoldedText.of(body));
        }
    }
}
