package org.collaborativecourses.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import javax.sql.DataSource;
import org.collaborativecourses.db.Migrations;

/**
 * The data source, and the schema in it: migrated once at the start, before any other bean touches a table (they say
 * {@code @DependsOn("Database")}).
 *
 * <p>It hands the entity manager to the repositories as well: in an EAR the persistence unit belongs to the EJB jar, and a
 * CDI bean that a web page calls would look for it in the web module. Found once here, it is known everywhere.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = Database.NAME,
        className = "org.collaborativecourses.db.CoursesDataSource",
        url = "${MPCONFIG=DB_URL}",
        user = "${MPCONFIG=DB_USER}",
        password = "${MPCONFIG=DB_PASSWORD}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 24,
        // Whoever waited for a lock sees what its holder wrote, and no range is locked against its neighbours' inserts.
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.validate-atmost-once-period-in-seconds=2",
            "fish.payara.fail-all-connections=true",
            // What is wrapped is called by reflection; nothing here leaves a result open for the pool to find.
            "fish.payara.wrap-jdbc-objects=false"
        })
public class Database {

    public static final String NAME = "java:app/jdbc/courses";

    @Resource(lookup = NAME)
    private DataSource dataSource;

    @PersistenceContext(unitName = "courses")
    private EntityManager entities;

    @Inject
    private Schema schema;

    @PostConstruct
    void migrate() {
        Migrations.run(dataSource);
        schema.migrated();
    }

    @Produces
    @Lock(LockType.READ)
    public EntityManager entities() {
        entities.getMetamodel();
        return entities;
    }
}
