package org.collaborativecourses.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.collaborativecourses.organisation.OrganisationsMerged;

/** Rules that mean the people of an organisation mean those of the one that it is now. */
@ApplicationScoped
class FollowedOrganisations {

    @Inject
    private ReminderRepository rules;

    void onMerged(@Observes OrganisationsMerged merged) {
        rules.follow(merged.key(), merged.into());
    }
}
