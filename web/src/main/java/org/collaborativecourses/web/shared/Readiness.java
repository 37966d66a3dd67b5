package org.collaborativecourses.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.Schema;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** {@code /health/ready}: only when the schema is migrated, the database answers, and pages can be asked for. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

    @Inject
    private Schema schema;

    @Inject
    private OpenDoor door;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database and pages")
                .status(door.isOpen() && schema.ready())
                .build();
    }
}
