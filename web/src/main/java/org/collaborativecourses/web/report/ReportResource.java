package org.collaborativecourses.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.audit.AuditEntry;
import org.collaborativecourses.audit.AuditQuery;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.audit.IdRange;
import org.collaborativecourses.organisation.DirectoryService;
import org.collaborativecourses.organisation.OrganisationDeskService;
import org.collaborativecourses.organisation.OrganisationRow;
import org.collaborativecourses.organisation.PersonQuery;
import org.collaborativecourses.organisation.PersonRow;
import org.collaborativecourses.report.Figures;
import org.collaborativecourses.report.Group;
import org.collaborativecourses.report.LearnerList;
import org.collaborativecourses.report.LearnerRow;
import org.collaborativecourses.report.LearnerState;
import org.collaborativecourses.report.Matrix;
import org.collaborativecourses.report.MatrixQuery;
import org.collaborativecourses.report.ReportService;
import org.collaborativecourses.report.TableWriter;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.web.audit.AuditPage;
import org.collaborativecourses.web.organisation.OrganisationsPage;
import org.collaborativecourses.web.organisation.PeoplePage;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Tables as JSON, or, with {@code ?format=csv} or {@code xlsx}, as files; what narrows a page down narrows its table down.
 * Columns and their order are those of docs/exports.md and only ever grow at the end. Written as they are read.
 */
@Path("/reports")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class ReportResource {

    private static final int AT_ONCE = 1_000;
    private static final int MANY_AT_ONCE = 5_000;
    private static final String ALL = "*";

    private static final List<String> COMPLETION = List.of(
            "row",
            "row-name",
            "column",
            "column-name",
            "learners",
            "enrolled",
            "active",
            "stuck",
            "complete",
            "percent",
            "median-days",
            "enrolments");
    private static final List<String> ENROLMENTS = List.of(
            "person",
            "name",
            "email",
            "organisations",
            "course",
            "state",
            "percent",
            "enrolled-at",
            "last-progress-at",
            "completed-at",
            "standing");
    private static final List<String> PEOPLE =
            List.of("person", "name", "email", "country", "language", "role", "organisations", "since", "last-seen-at");
    private static final List<String> ORGANISATIONS = List.of(
            "organisation", "name", "short-name", "type", "country", "region", "components", "people", "members");
    private static final List<String> AUDIT =
            List.of("at", "actor", "actor-name", "action", "subject", "subject-name", "detail");

    @Inject
    private ReportService reports;

    @Inject
    private DirectoryService directory;

    @Inject
    private OrganisationDeskService organisations;

    @Inject
    private AuditService audit;

    @Inject
    private Pieces pieces;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/completion")
    @APIResponseSchema(responseCode = "200", value = ReportRows.Completion.class)
    @Access(Who.DESK)
    public Response completion() {
        Visitor visitor = Visitor.of(request);
        Matrix matrix =
                reports.matrix(visitor.getReach(), Choice.demanded(request).query(), visitor.getLanguage());
        return TableAnswer.of(request, "completion", COMPLETION, table -> write(matrix, table));
    }

    private static void write(Matrix matrix, TableWriter table) throws IOException {
        Group all = new Group(ALL, ALL, null);
        for (int row = 0; row < matrix.rows().size(); row++) {
            for (int column = 0; column < matrix.columns().size(); column++) {
                Figures figures = matrix.cells().get(row).get(column);
                if (figures.enrolled() > 0) {
                    write(matrix.rows().get(row), matrix.columns().get(column), figures, table);
                }
            }
            write(matrix.rows().get(row), all, matrix.rowTotals().get(row), table);
        }
        for (int column = 0; column < matrix.columns().size(); column++) {
            write(all, matrix.columns().get(column), matrix.columnTotals().get(column), table);
        }
        write(all, all, matrix.total(), table);
    }

    private static void write(Group row, Group column, Figures it, TableWriter table) throws IOException {
        table.row(
                row.key(),
                row.name(),
                column.key(),
                column.name(),
                it.enrolled(),
                it.enrolled(),
                it.active(),
                it.stuck(),
                it.complete(),
                it.percent(),
                it.medianDays(),
                it.enrolments());
    }

    /** Those behind a cell ({@code row}, {@code column}), or behind all of them. */
    @GET
    @Path("/enrolments")
    @APIResponseSchema(responseCode = "200", value = ReportRows.Enrolment.class)
    @Access(Who.DESK)
    public Response enrolments() {
        Listing asked = new Listing(request, "", BehindPage.NAMES, 1);
        MatrixQuery query = Choice.demanded(request).query();
        LearnerList all = reports.table(
                Visitor.of(request).getReach(),
                query,
                asked.get("row").isEmpty() ? null : asked.get("row"),
                asked.get("column").isEmpty() ? null : asked.get("column"),
                LearnerState.find(asked.get("state")).orElse(null));
        return TableAnswer.of(
                request,
                "enrolments",
                ENROLMENTS,
                table -> pieces.write(
                        AT_ONCE,
                        first -> all.rows(first, AT_ONCE),
                        (LearnerRow it) -> table.row(
                                it.personId(),
                                it.name(),
                                it.email(),
                                it.organisations(),
                                it.courseKey(),
                                it.state().code(),
                                it.percent(),
                                it.enrolledAt(),
                                it.lastProgressAt(),
                                it.completedAt(),
                                it.standing().code())));
    }

    @GET
    @Path("/people")
    @APIResponseSchema(responseCode = "200", value = ReportRows.Person.class)
    @Access(Who.COORDINATOR)
    public Response people() {
        Reach reach = Visitor.of(request).getReach();
        PersonQuery query = PeoplePage.queryOf(new Listing(request, "", PeoplePage.NAMES, 1));
        long[] ids = directory.ids(reach, query);
        return TableAnswer.of(
                request,
                "people",
                PEOPLE,
                table -> pieces.writeAll(
                        piecesOf(ids),
                        piece -> directory.find(reach, piece(ids, piece)),
                        (PersonRow it) -> table.row(
                                it.id(),
                                it.name(),
                                it.email(),
                                it.country(),
                                it.language(),
                                it.role(),
                                it.organisations(),
                                it.since(),
                                it.lastSeen())));
    }

    private static int piecesOf(long[] ids) {
        return (ids.length + MANY_AT_ONCE - 1) / MANY_AT_ONCE;
    }

    private static long[] piece(long[] ids, int number) {
        return Arrays.copyOfRange(ids, number * MANY_AT_ONCE, Math.min(ids.length, (number + 1) * MANY_AT_ONCE));
    }

    @GET
    @Path("/organisations")
    @APIResponseSchema(responseCode = "200", value = ReportRows.Organisation.class)
    @Access(Who.SECRETARIAT)
    public Response organisations() {
        long[] ids = organisations.ids(OrganisationsPage.queryOf(new Listing(request, "", OrganisationsPage.NAMES, 1)));
        return TableAnswer.of(
                request,
                "organisations",
                ORGANISATIONS,
                table -> pieces.writeAll(
                        piecesOf(ids),
                        piece -> organisations.find(piece(ids, piece)),
                        (OrganisationRow it) -> table.row(
                                it.key(),
                                it.name(),
                                it.shortName(),
                                it.type(),
                                it.country(),
                                it.region(),
                                it.components() == null || it.components().isEmpty()
                                        ? List.of()
                                        : List.of(it.components().split(",")),
                                it.people(),
                                it.members())));
    }

    @GET
    @Path("/audit")
    @APIResponseSchema(responseCode = "200", value = ReportRows.Deed.class)
    @Access(Who.SECRETARIAT)
    public Response audit() {
        AuditQuery query = AuditPage.queryOf(
                new Listing(request, "", AuditPage.NAMES, 1),
                Visitor.of(request).getZone());
        Optional<IdRange> all = audit.range(query);
        return TableAnswer.of(
                request,
                "audit",
                AUDIT,
                table -> pieces.writeAll(
                        all.map(it -> it.parts(MANY_AT_ONCE)).orElse(0),
                        piece -> audit.find(query, all.orElseThrow().part(piece, MANY_AT_ONCE)),
                        (AuditEntry it) -> table.row(
                                it.at(),
                                it.actorId(),
                                it.actor(),
                                it.action(),
                                it.subject(),
                                it.subjectName(),
                                detail(it.detail()))));
    }

    private static List<String> detail(Map<String, String> detail) {
        List<String> parts = new ArrayList<>();
        detail.forEach((name, value) -> parts.add(name + "=" + value));
        return parts;
    }
}
