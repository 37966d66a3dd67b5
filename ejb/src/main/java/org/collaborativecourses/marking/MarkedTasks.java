package org.collaborativecourses.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.role.Reach;

/** Which tasks of the published courses are marked by a person, and within whose reach they are. */
@ApplicationScoped
class MarkedTasks {

    @Inject
    private CourseService courses;

    @Inject
    private Clock clock;

    /** A task that has a rubric. */
    record Task(PublishedRevision revision, ItemOutline item) {}

    /**
     * What somebody may see of works.
     *
     * @param everybodys tasks of which all works are within reach
     * @param participants tasks of which those are that come from who takes part in one of the collaboratives, where that
     *     offers the course
     * @param day on which they take part
     */
    record Within(List<Task> everybodys, List<Task> participants, Set<String> collaboratives, LocalDate day) {

        boolean isEmpty() {
            return everybodys.isEmpty() && participants.isEmpty();
        }

        Task get(long courseId, String itemKey) {
            return Stream.concat(everybodys.stream(), participants.stream())
                    .filter(it -> it.revision().courseId() == courseId
                            && it.item().key().equals(itemKey))
                    .findFirst()
                    .orElseThrow();
        }
    }

    Within within(Reach reach) {
        List<Task> everybodys = new ArrayList<>();
        List<Task> participants = new ArrayList<>();
        for (PublishedRevision revision : courses.allPublished()) {
            List<Task> into = reach.hasCourse(revision.courseKey()) ? everybodys : participants;
            if (into == everybodys || !reach.collaboratives().isEmpty()) {
                revision.outline()
                        .items()
                        .filter(MarkedTasks::isMarked)
                        .forEach(item -> into.add(new Task(revision, item)));
            }
        }
        return new Within(
                everybodys, participants, reach.collaboratives(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static boolean isMarked(ItemOutline item) {
        return item.texts().values().stream().anyMatch(it -> it.rubric() != null);
    }
}
