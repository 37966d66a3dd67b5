package org.collaborativecourses.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.identity.Reach;

/** Which tasks of the published courses are marked by a person, and within whose reach they are. */
@ApplicationScoped
class MarkedTasks {

    @Inject
    private CourseService courses;

    /** A task that has a rubric. */
    record Task(PublishedRevision revision, ItemOutline item) {}

    List<Task> within(Reach reach) {
        List<Task> tasks = new ArrayList<>();
        for (PublishedRevision revision : courses.allPublished()) {
            if (reach.hasCourse(revision.courseKey())) {
                revision.outline()
                        .items()
                        .filter(MarkedTasks::isMarked)
                        .forEach(item -> tasks.add(new Task(revision, item)));
            }
        }
        return tasks;
    }

    private static boolean isMarked(ItemOutline item) {
        return item.texts().values().stream().anyMatch(it -> it.rubric() != null);
    }
}
