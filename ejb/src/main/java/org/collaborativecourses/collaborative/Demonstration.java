package org.collaborativecourses.collaborative;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.collaborativecourses.identity.DemonstrationAccounts;
import org.collaborativecourses.organisation.DemonstrationOrganisations;
import org.collaborativecourses.shared.Settings;

/** Puts the demonstration's organisations, collaboratives and people there at the start, where one is asked for. */
@Singleton
@Startup
@DependsOn("Database")
public class Demonstration {

    @Inject
    private Settings settings;

    @Inject
    private DemonstrationOrganisations organisations;

    @Inject
    private DemonstrationCollaboratives collaboratives;

    @Inject
    private DemonstrationAccounts accounts;

    @PostConstruct
    void prepare() {
        if (settings.demo()) {
            organisations.create();
            collaboratives.create();
            settings.demoPassword().ifPresent(accounts::create);
        }
    }
}
