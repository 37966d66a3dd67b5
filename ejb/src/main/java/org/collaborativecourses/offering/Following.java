package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.collaborativecourses.identity.PersonChanged;
import org.collaborativecourses.programme.ProgrammeChanged;
import org.collaborativecourses.programme.ProgrammeRetiring;
import org.collaborativecourses.progress.CourseCompleted;
import org.collaborativecourses.shared.RefusedException;

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

    @Inject
    private Event<LookWanted> looks;

    @Inject
    private Clock clock;

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

    /** Whoever has a place comes into what is new, as soon as it is looked for; what was taken out asks nothing more. */
    void onProgramme(@Observes ProgrammeChanged changed) {
        List<Offering> running = offerings.running(changed.certificateKey());
        for (Offering it : running) {
            List<Long> people = places.enrolled(it.id());
            changed.dropped().forEach(course -> dueDates.settle(course, people));
            if (it.takesPeople(clock.instant())) {
                offerings.lookAt(it.id(), clock.instant());
            }
        }
        if (!running.isEmpty()) {
            looks.fire(new LookWanted());
        }
    }

    void onRetiring(@Observes ProgrammeRetiring retiring) {
        int running = offerings.running(retiring.certificateKey()).size();
        if (running > 0) {
            throw new RefusedException("offering.error.stillOffered", running);
        }
    }

    /** Days end where somebody lives, and they may have moved. */
    void onChanged(@Observes PersonChanged changed) {
        dues.dueCoursesOf(changed.personId()).forEach(course -> dueDates.settle(course, List.of(changed.personId())));
    }
}
