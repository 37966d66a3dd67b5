package org.collaborativecourses.collaborative;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.Tick;

/** Memberships begin and end on days on which nobody touches anything. Done twice, by two nodes, it does no harm. */
@Singleton
public class ParticipationTimer {

    @Inject
    private FollowedOrganisations organisations;

    @Schedule(hour = "*", minute = "4", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void evaluate() {
        Tick.safely(ParticipationTimer.class, organisations::evaluate);
    }
}
