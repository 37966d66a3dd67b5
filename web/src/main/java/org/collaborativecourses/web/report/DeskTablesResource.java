package org.collaborativecourses.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collaborativecourses.certificate.CertificateDeskService;
import org.collaborativecourses.certificate.CertificateQuery;
import org.collaborativecourses.certificate.CertificateRow;
import org.collaborativecourses.offering.BulkService;
import org.collaborativecourses.offering.OfferedPerson;
import org.collaborativecourses.offering.OfferingQuery;
import org.collaborativecourses.offering.OfferingService;
import org.collaborativecourses.offering.OfferingView;
import org.collaborativecourses.offering.PeopleFilter;
import org.collaborativecourses.programme.DeskProgramme;
import org.collaborativecourses.programme.ProgrammeDeskService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.certificate.CertificateDeskPage;
import org.collaborativecourses.web.offering.OfferingPage;
import org.collaborativecourses.web.offering.OfferingsPage;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Certificates, programmes, offerings and their people, as {@link ReportResource} gives other tables. */
@Path("/reports")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class DeskTablesResource {

    private static final List<String> CERTIFICATES =
            List.of("certificate", "number", "holder", "course", "issued-at", "expires-at", "state");
    private static final List<String> OFFERINGS = List.of(
            "offering",
            "collaborative",
            "collaborative-name",
            "offered",
            "title",
            "weight",
            "entry",
            "starts-on",
            "due-days",
            "due-on",
            "capacity",
            "enrolled",
            "invited",
            "waiting",
            "ended-at");
    private static final List<String> PROGRAMMES =
            List.of("programme", "title", "state", "source", "order", "courses", "months", "changed-at");
    private static final List<String> PEOPLE = List.of(
            "person", "name", "email", "organisations", "state", "since", "courses", "complete", "left", "due-at");

    @Inject
    private CertificateDeskService certificates;

    @Inject
    private OfferingService offerings;

    @Inject
    private BulkService people;

    @Inject
    private ProgrammeDeskService programmes;

    @Inject
    private Pieces pieces;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/certificates")
    @APIResponseSchema(responseCode = "200", value = TableRows.Certificate.class)
    @Access(Who.SECRETARIAT)
    public Response certificates() {
        CertificateQuery query = CertificateDeskPage.queryOf(new Listing(request, "", CertificateDeskPage.FILTERS, 1));
        return TableAnswer.of(
                request,
                "certificates",
                CERTIFICATES,
                table -> pieces.writeOnward(
                        Long.MAX_VALUE,
                        (last, most) -> certificates.before(query, last, most),
                        CertificateRow::id,
                        it -> table.row(
                                it.code(),
                                it.number(),
                                it.holder(),
                                it.course(),
                                it.issuedAt(),
                                it.expiresAt(),
                                it.state().name().toLowerCase(Locale.ROOT))));
    }

    @GET
    @Path("/offerings")
    @APIResponseSchema(responseCode = "200", value = TableRows.Offering.class)
    @Access(Who.FACILITATOR)
    public Response offerings() {
        Visitor visitor = Visitor.of(request);
        Reach reach = visitor.getReach();
        OfferingQuery query = OfferingsPage.queryOf(new Listing(request, "", OfferingsPage.NAMES, 1));
        Map<String, String> titles = offerings.offerable(visitor.getLanguage());
        return TableAnswer.of(
                request,
                "offerings",
                OFFERINGS,
                table -> pieces.writeOnward(
                        0,
                        (last, most) -> offerings.after(reach, query, last, most),
                        OfferingView::id,
                        it -> table.row(
                                it.id(),
                                it.collaborative(),
                                it.collaborativeName(),
                                it.key(),
                                titles.get(it.key()),
                                it.terms().required() ? "required" : "recommended",
                                it.terms().entry().code(),
                                it.terms().startsOn(),
                                it.terms().dueDays(),
                                it.terms().dueOn(),
                                it.terms().capacity(),
                                it.enrolled(),
                                it.invited(),
                                it.waiting(),
                                it.endedAt())));
    }

    @GET
    @Path("/programmes")
    @APIResponseSchema(responseCode = "200", value = TableRows.Programme.class)
    @Access(Who.SECRETARIAT)
    public Response programmes() {
        Language reader = Visitor.of(request).getLanguage();
        List<DeskProgramme> all = programmes.all();
        return TableAnswer.of(request, "programmes", PROGRAMMES, table -> {
            for (DeskProgramme it : all) {
                table.row(
                        it.key(),
                        it.outline().text(reader).title(),
                        it.state().code(),
                        it.ofFile() ? "file" : "desk",
                        it.outline().inOrder() ? "given" : "any",
                        it.outline().courses(),
                        it.outline().certificateMonths(),
                        it.changedAt());
            }
        });
    }

    /** Those with a place, those who wait for one, and those who could come in. */
    @GET
    @Path("/offerings/{offering}/people")
    @APIResponseSchema(responseCode = "200", value = TableRows.OfferingPerson.class)
    @Access(Who.FACILITATOR)
    public Response people(@PathParam("offering") long id) {
        Reach reach = Visitor.of(request).getReach();
        offerings.get(reach, id);
        PeopleFilter filter = OfferingPage.filterOf(new Listing(request, "", OfferingPage.FILTERS, 1));
        return TableAnswer.of(
                request,
                "offering-people",
                PEOPLE,
                table -> pieces.writeOnward(
                        0,
                        (last, most) -> people.after(reach, id, filter, last, most),
                        OfferedPerson::id,
                        it -> table.row(
                                it.id(),
                                it.name(),
                                it.email(),
                                it.organisations(),
                                it.stateCode(),
                                it.since(),
                                it.courses(),
                                it.complete(),
                                it.left() ? 1 : 0,
                                it.dueAt())));
    }
}
