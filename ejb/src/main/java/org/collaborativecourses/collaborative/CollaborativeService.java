package org.collaborativecourses.collaborative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.organisation.OrganisationService;

/** Which collaboratives offer which courses. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CollaborativeService {

    @Inject
    private OfferedCourses offered;

    @Inject
    private CollaborativeRepository repository;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Clock clock;

    /** Those that offer a course, by name. */
    public List<CollaborativeView> offeringCourses() {
        return offered.get(clock.instant(), repository::offeringCourses);
    }

    /** Keys of the courses it offers; none where there is no such collaborative. */
    public Set<String> coursesOf(String collaborativeKey) {
        return offeringCourses().stream()
                .filter(it -> it.key().equals(collaborativeKey))
                .findFirst()
                .map(CollaborativeView::courses)
                .orElse(Set.of());
    }

    public Backing behind(String courseKey, Collection<String> organisationKeys) {
        return offered.behind(
                courseKey,
                Set.copyOf(organisationKeys),
                clock.instant(),
                repository::offeringCourses,
                organisations::named);
    }
}
