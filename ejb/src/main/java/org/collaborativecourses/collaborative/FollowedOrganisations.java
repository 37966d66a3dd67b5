package org.collaborativecourses.collaborative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.collaborativecourses.organisation.OrganisationsChanged;
import org.collaborativecourses.organisation.OrganisationsMerged;
import org.collaborativecourses.participation.ParticipationService;

/** What collaboratives do when organisations change: rules find others, and whoever was merged is the other from now on. */
@ApplicationScoped
class FollowedOrganisations {

    @Inject
    private ParticipationService participation;

    @Inject
    private ResponsibilityRepository responsibilities;

    @Inject
    private Event<ParticipationsChanged> changes;

    void onMerged(@Observes OrganisationsMerged merged) {
        responsibilities.follow(merged.key(), merged.into());
        tell(participation.follow(merged.key(), merged.into()));
    }

    void onChanged(@Observes OrganisationsChanged changed) {
        evaluate();
    }

    @Transactional
    public void evaluate() {
        tell(participation.evaluate());
    }

    private void tell(Set<Long> changed) {
        if (!changed.isEmpty()) {
            changes.fire(new ParticipationsChanged(changed));
        }
    }
}
