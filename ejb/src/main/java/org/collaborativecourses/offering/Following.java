package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.collaborativecourses.identity.PersonChanged;
import org.collaborativecourses.progress.CourseCompleted;

/** What follows in offerings from what happens to one person elsewhere, in the same transaction. */
@ApplicationScoped
class Following {

    @Inject
    private OfferingRepository offerings;

    @Inject
    private PlaceRepository places;

    @Inject
    private DueRepository dues;

    @Inject
    private DueDates dueDates;

    @Inject
    private Seats seats;

    @Inject
    private Offered offered;

    /** The next course of a programme in order opens with the completion of the one before. */
    void onCompleted(@Observes CourseCompleted completed) {
        List<Offering> ordered = offerings.withPlaceOf(completed.personId()).stream()
                .filter(it -> offered.inOrder(it.key()))
                .filter(it -> offered.coursesOf(it.key()).contains(completed.courseKey()))
                .toList();
        if (!ordered.isEmpty()) {
            List<Comer> person = places.comers(List.of(completed.personId()));
            ordered.forEach(it -> seats.enter(it, person));
        }
    }

    /** Days end where somebody lives, and they may have moved. */
    void onChanged(@Observes PersonChanged changed) {
        dues.dueCoursesOf(changed.personId()).forEach(course -> dueDates.settle(course, List.of(changed.personId())));
    }
}
