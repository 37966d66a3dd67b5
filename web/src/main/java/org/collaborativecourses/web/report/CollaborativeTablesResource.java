package org.collaborativecourses.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.collaborative.CollaborativeDeskService;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.collaborative.CollaborativeSummary;
import org.collaborativecourses.collaborative.DatedResponsibility;
import org.collaborativecourses.participation.DatedParticipant;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.web.collaborative.CollaborativesPage;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Collaboratives, who took part in them from when to when, and who was responsible: tables as of {@link ReportResource}. */
@Path("/reports")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class CollaborativeTablesResource {

    private static final List<String> COLLABORATIVES = List.of(
            "collaborative",
            "name",
            "kind",
            "state",
            "subthemes",
            "regions",
            "languages",
            "components",
            "aim",
            "responsible",
            "participants",
            "stated-participants",
            "offerings");
    private static final List<String> PARTICIPANTS =
            List.of("collaborative", "organisation", "name", "country", "from", "to", "how", "rule", "rule-says");
    private static final List<String> RESPONSIBILITIES =
            List.of("collaborative", "duty", "organisation", "name", "called", "with", "from", "to");

    @Inject
    private CollaborativeService collaboratives;

    @Inject
    private CollaborativeDeskService desk;

    @Inject
    private Pieces pieces;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/collaboratives")
    @APIResponseSchema(responseCode = "200", value = TableRows.Collaborative.class)
    @Access(Who.SECRETARIAT)
    public Response collaboratives() {
        Listing asked = new Listing(request, "", CollaborativesPage.NAMES, 1);
        List<CollaborativeSummary> found = collaboratives.all().stream()
                .filter(it -> CollaborativesPage.isAskedFor(it, asked))
                .toList();
        return TableAnswer.of(request, "collaboratives", COLLABORATIVES, table -> {
            for (CollaborativeSummary it : found) {
                table.row(
                        it.key(),
                        it.name(),
                        it.kind(),
                        it.state(),
                        it.subthemes(),
                        it.regions(),
                        it.languages(),
                        it.components(),
                        it.aim(),
                        it.responsible(),
                        it.participants(),
                        it.statedCount(),
                        it.courses());
            }
        });
    }

    @GET
    @Path("/participants")
    @APIResponseSchema(responseCode = "200", value = TableRows.Participant.class)
    @Access(Who.SECRETARIAT)
    public Response participants() {
        Listing asked = new Listing(request, "", List.of("collaborative", "on"), 1);
        String key = asked.get("collaborative");
        LocalDate day = day(asked.get("on"));
        Map<Long, String> sentences = desk.sentences(Visitor.of(request).getLanguage());
        return TableAnswer.of(
                request,
                "participants",
                PARTICIPANTS,
                table -> pieces.writeOnward(
                        0,
                        (last, most) -> desk.participantsAfter(key, day, last, most),
                        DatedParticipant::id,
                        it -> table.row(
                                it.collaborative(),
                                it.organisation(),
                                it.name(),
                                it.country(),
                                it.from(),
                                it.to(),
                                it.rule() == null ? "named" : "rule",
                                it.rule(),
                                it.rule() == null ? null : sentences.get(it.rule()))));
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw new InvalidException("on", "organisation.error.day");
        }
    }

    @GET
    @Path("/responsibilities")
    @APIResponseSchema(responseCode = "200", value = TableRows.Responsibility.class)
    @Access(Who.SECRETARIAT)
    public Response responsibilities() {
        String key = new Listing(request, "", List.of("collaborative"), 1).get("collaborative");
        return TableAnswer.of(
                request,
                "responsibilities",
                RESPONSIBILITIES,
                table -> pieces.writeOnward(
                        0,
                        (last, most) -> desk.responsibilitiesAfter(key, last, most),
                        (DatedResponsibility it) -> it.of().id(),
                        it -> table.row(
                                it.collaborative(),
                                it.of().duty(),
                                it.of().organisation(),
                                it.of().name(),
                                it.of().called(),
                                it.of().with(),
                                it.of().from(),
                                it.of().to())));
    }
}
