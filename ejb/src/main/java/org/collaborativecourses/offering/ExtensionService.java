package org.collaborativecourses.offering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.collaborativecourses.identity.Reach;
import org.collaborativecourses.shared.InvalidException;
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

    /**
     * @param until as typed
     * @throws NotFoundException where the person is not in the course, has completed it, or is not within reach
     * @throws InvalidException at until or reason
     */
    public void extend(long actorId, Reach reach, long personId, String course, String until, String reason) {
        boolean mine = reach.hasCourse(course)
                || offerings.withPlaceOf(personId).stream()
                        .filter(it -> offered.coursesOf(it.key()).contains(course))
                        .anyMatch(it -> reach.hasCollaborative(it.collaborativeKey()));
        if (!mine) {
            throw new NotFoundException();
        }
        LocalDate day = extensions.check(until, reason);
        if (extensions.give(actorId, List.of(personId), List.of(course), day, reason) == 0) {
            throw new NotFoundException();
        }
    }
}
