package org.collaborativecourses.collaborative;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Memberships begin and end on days on which nobody touches anything. Done twice, by two nodes, it does no harm. */
@Singleton
public class ParticipationTimer {

    @Inject
    private FollowedOrganisations organisations;

    @Schedule(hour = "*", minute = "4", persistent = false)
    public void evaluate() {
        organisations.evaluate();
    }
}
