package org.collaborativecourses.admission;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.Settings;

/** A house without administrator and without demonstration offers its link at every start. */
@Singleton
@Startup
@DependsOn("Database")
public class FirstStart {

    @Inject
    private Settings settings;

    @Inject
    private SetupService setup;

    @PostConstruct
    void prepare() {
        if (!settings.demo()) {
            setup.prepare();
        }
    }
}
