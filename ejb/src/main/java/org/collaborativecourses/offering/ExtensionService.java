package org.collaborativecourses.offering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** More time for one person in one course: from the secretariat, or who facilitates the course or what offered it. */
@Stateless
public class ExtensionService {

    @Inject
    private OfferingRepository offerings;

    @Inject
    private Extensions extensions;

    @Inject
    private Offered offered;

    @Inject
    private DueRepository dues;

    /** @throws NotFoundException where the person is not in the course, or is not within reach */
    public ExtensionView get(Reach reach, long personId, String course, Language reader) {
        demand(reach, personId, course);
        DueRepository.Learner learner = dues.learner(personId, course).orElseThrow(NotFoundException::new);
        return new ExtensionView(
                personId,
                learner.name(),
                learner.email(),
                course,
                offered.title(course, reader),
                learner.dueAt(),
                learner.zone(),
                learner.running(),
                dues.given(learner.enrolmentId(), course));
    }

    /**
     * @param until as typed
     * @throws NotFoundException where the person is not in the course, has completed it, or is not within reach
     * @throws InvalidException at until or reason
     */
    public void extend(long actorId, Reach reach, long personId, String course, String until, String reason) {
        demand(reach, personId, course);
        LocalDate day = extensions.check(until, reason);
        if (extensions.give(actorId, List.of(personId), List.of(course), day, reason) == 0) {
            throw new NotFoundException();
        }
    }

    private void demand(Reach reach, long personId, String course) {
        boolean mine = reach.hasCourse(course)
                || offerings.withPlaceOf(personId).stream()
                        .filter(it -> offered.coursesOf(it.key()).contains(course))
                        .anyMatch(it -> reach.hasCollaborative(it.collaborativeKey()));
        if (!mine) {
            throw new NotFoundException();
        }
    }
}
