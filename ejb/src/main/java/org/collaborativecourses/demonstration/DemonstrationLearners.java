package org.collaborativecourses.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.Settings;

/** Lets the demonstration's people learn, at its first start, once courses and collaboratives are there. */
@Singleton
@Startup
@DependsOn({"Demonstration", "ProgrammeLoading"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationLearners {

    @Inject
    private Settings settings;

    @Inject
    private LearningService learning;

    @PostConstruct
    void prepare() {
        if (settings.demo()) {
            LearnersFile file = LearnersFile.read();
            if (learning.prepare(file)) {
                file.learners().forEach(learning::bring);
                file.works().forEach(learning::handIn);
            }
        }
    }
}
