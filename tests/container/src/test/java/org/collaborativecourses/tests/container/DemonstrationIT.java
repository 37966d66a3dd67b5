package org.collaborativecourses.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.File;
import java.sql.SQLException;
import org.collaborativecourses.organisation.DemonstrationOrganisations;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What the demonstration adds at a start, in the archive that ships. */
@ArquillianTest
class DemonstrationIT {

    private static final String OF_THEM = " organisation_membership m JOIN organisation a ON a.id = m.member_id"
            + " JOIN organisation b ON b.id = m.parent_id WHERE b.okey IN ('gce', 'clade', 'ecozi', 'zinecda')";

    @Inject
    private DemonstrationOrganisations demonstration;

    @Inject
    private Tables tables;

    @Deployment
    static WebArchive whatShips() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("container.war")))
                .addClasses(MovableClock.class, TestDoor.class, Tables.class, DemonstrationIT.class);
    }

    /** As of a house of an earlier version, in which nothing was assumed yet. */
    @Test
    void startsWhateverSomebodySaidOfItsOrganisationsBefore() throws SQLException {
        demonstration.create();
        tables.write("DELETE FROM setting WHERE name = 'organisation.assumed'");
        tables.write("DELETE m FROM" + OF_THEM);
        tables.write("INSERT INTO organisation_membership (member_id, parent_id) SELECT a.id, b.id FROM organisation a"
                + " JOIN organisation b ON b.okey = 'zinecda' WHERE a.okey = 'gce'");
        tables.write("UPDATE organisation a JOIN organisation b ON b.okey = 'gce' SET a.merged_into_id = b.id"
                + " WHERE a.okey = 'csec-malawi'");
        demonstration.create();
        assertEquals(
                "acea>gce aspbae>gce brazilian-campaign>clade brazilian-campaign>gce clade>gce ecozi>gce"
                        + " french-national-education-coalition>gce gce>zinecda",
                tables.text("SELECT GROUP_CONCAT(CONCAT(a.okey, '>', b.okey) ORDER BY a.okey, b.okey SEPARATOR ' ')"
                        + " FROM" + OF_THEM),
                "no circle, and nobody a member of themselves");
        tables.write("DELETE m FROM" + OF_THEM);
        demonstration.create();
        assertEquals(0, tables.number("SELECT COUNT(*) FROM" + OF_THEM), "once only");
    }
}
