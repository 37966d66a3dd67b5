package org.collaborativecourses.course;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** What administrators see of courses and set for them; publishing is {@link PublishingService}'s. */
@Stateless
public class CourseDeskService {

    @Inject
    private CourseRepository repository;

    @Inject
    private Event<CourseSettingsChanged> changes;

    /** Every course that was ever loaded, by title. */
    public List<CourseState> all(Language reader) {
        Collator collator = Collator.getInstance(reader.locale());
        return repository.all().stream()
                .map(course -> state(course, reader))
                .sorted(Comparator.comparing(CourseState::title, collator))
                .toList();
    }

    /** @throws NotFoundException where no course has this key */
    public CourseState get(String courseKey, Language reader) {
        return state(repository.findCourse(courseKey).orElseThrow(CourseDeskService::unknown), reader);
    }

    /**
     * Sets what whoever enrols from now on is asked for, and until when they have time; who is enrolled already keeps
     * their deadline.
     *
     * @throws NotFoundException where no course has this key
     */
    public void settle(String courseKey, CourseSettings settings) {
        repository.lock(courseKey).orElseThrow(CourseDeskService::unknown).settle(settings);
        changes.fire(new CourseSettingsChanged(courseKey));
    }

    private CourseState state(Course course, Language reader) {
        Revision latest = repository.findLatest(course.id()).orElseThrow(CourseDeskService::unknown);
        Revision published = course.publishedRevisionId() == null
                ? null
                : repository.find(course.publishedRevisionId()).orElse(null);
        CourseOutline outline = (published == null ? latest : published).outline();
        Language shown = outline.shownIn(reader);
        return new CourseState(
                course.key(),
                outline.text(shown).title(),
                shown,
                Optional.ofNullable(published).map(Revision::state),
                Optional.of(latest).filter(it -> !it.isPublished()).map(Revision::state),
                course.settings());
    }

    private static NotFoundException unknown() {
        return new NotFoundException("course.error.notFound");
    }
}
