package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.certificate.CertificateDeskService;
import org.collaborativecourses.certificate.CertificateQuery;
import org.collaborativecourses.certificate.CertificateService;
import org.collaborativecourses.certificate.FileCheck;
import org.collaborativecourses.certificate.Revocation;
import org.collaborativecourses.credential.Judgement;
import org.collaborativecourses.programme.AwardService;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/**
 * {@code POST /certificates/checks} with a file. The secretariat: {@code GET /certificates?q&course&state&page}, {@code
 * POST /certificates {email, course, language, months, reason}}, {@code POST /certificates/{code}/revocation {kind,
 * reason}}, {@code …/reissue {name, reason}}, {@code …/renewal {reason}}.
 */
@Path("/certificates")
@RequestScoped
public class CertificateResource {

    private static final String PAGE = "/secretariat/certificates";
    private static final String CHECK = "/certificates/check";
    private static final int LINES = 100;

    @Inject
    private CertificateService certificates;

    @Inject
    private CertificateDeskService desk;

    @Inject
    private AwardService awards;

    @Inject
    private FilePage filePage;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Path("/checks")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Who.ANYONE)
    public Response check(List<EntityPart> parts) throws IOException {
        byte[] file = new byte[0];
        for (EntityPart part : parts) {
            if ("file".equals(part.getName())) {
                file = part.getContent().readNBytes(Judgement.MOST_BYTES + 1);
            }
        }
        return check(file);
    }

    private Response check(byte[] file) {
        FileCheck[] result = new FileCheck[1];
        Response refused = forms.answer(Fields.of(Map.of()), CHECK, () -> {
            if (file.length == 0) {
                throw new InvalidException("file", "certificate.file.missing");
            }
            result[0] = certificates.check(file, Visitor.of(request).getRemote());
            return Done.goTo(CHECK);
        });
        if (result[0] == null) {
            return refused;
        }
        filePage.show(result[0]);
        return forms.show(CHECK, json(result[0]));
    }

    private static Map<String, Object> json(FileCheck result) {
        Judgement judgement = result.judgement();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", judgement.verdict());
        json.put("key", judgement.key());
        if (judgement.signed()) {
            json.put("page", judgement.page());
            json.put("number", judgement.number());
            json.put("holder", judgement.holder());
            json.put("title", judgement.title());
            json.put("from", judgement.from());
            json.put("until", judgement.until());
        }
        if (result.certificate() != null) {
            json.put("state", result.certificate().state());
        }
        return json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.SECRETARIAT)
    public Map<String, Object> list() {
        Listing listing = new Listing(request, "/api/v1/certificates", CertificateDeskPage.FILTERS, LINES);
        CertificateQuery query = CertificateDeskPage.queryOf(listing);
        int first = listing.found(desk.count(query));
        return Map.of("total", listing.getTotal(), "certificates", desk.find(query, first, LINES));
    }

    @POST
    @Access(Who.SECRETARIAT)
    public Response issue(Fields fields) {
        return forms.answer(fields, PAGE + "/new", () -> {
            String code = awards.issue(
                    me(),
                    fields.get("email"),
                    fields.get("course"),
                    Language.find(fields.get("language")).orElse(Language.EN),
                    fields.get("months"),
                    fields.get("reason"));
            return done(code, "issued");
        });
    }

    @POST
    @Path("/{code}/revocation")
    @Access(Who.SECRETARIAT)
    public Response revoke(@PathParam("code") String code, Fields fields) {
        return forms.answer(fields, PAGE + "/" + code, () -> {
            desk.revoke(me(), code, Revocation.find(fields.get("kind")).orElse(null), fields.get("reason"));
            return done(code, "revoked");
        });
    }

    @POST
    @Path("/{code}/reissue")
    @Access(Who.SECRETARIAT)
    public Response reissue(@PathParam("code") String code, Fields fields) {
        return forms.answer(
                fields,
                PAGE + "/" + code,
                () -> done(desk.reissue(me(), code, fields.get("name"), fields.get("reason")), "reissued"));
    }

    @POST
    @Path("/{code}/renewal")
    @Access(Who.SECRETARIAT)
    public Response renew(@PathParam("code") String code, Fields fields) {
        return forms.answer(
                fields, PAGE + "/" + code, () -> done(awards.renew(me(), code, fields.get("reason")), "issued"));
    }

    private static Done done(String code, String what) {
        return new Done(PAGE + "/" + code + "?done=" + what, Map.of("code", code));
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
