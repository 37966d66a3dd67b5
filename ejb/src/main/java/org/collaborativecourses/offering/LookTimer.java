package org.collaborativecourses.offering;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.Tick;

/** Offerings that begin, and people whose first day it is, are not announced by anybody: the clock looks for them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookTimer {

    @Inject
    private LookRunner runner;

    @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
    public void look() {
        Tick.safely(LookTimer.class, runner::lookAtAll);
    }
}
