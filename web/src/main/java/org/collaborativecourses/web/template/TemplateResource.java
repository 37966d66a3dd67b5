package org.collaborativecourses.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.certificate.CertificateService;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.template.TemplateContent;
import org.collaborativecourses.template.TemplateScope;
import org.collaborativecourses.template.TemplateService;
import org.collaborativecourses.template.TemplateWords;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/**
 * {@code POST /certificate-templates/{scope}/{key} {version, language, heading, confirms, note, name1, role1 …, months,
 * renewalDays}}; {@code POST …/preview} with the same: a picture of what it would come to, and nothing is saved; {@code
 * GET …/preview?language}; {@code POST …/logos} with a file; {@code POST …/logos/{hash}/removal}. The house's own key is a
 * hyphen.
 */
@Path("/certificate-templates/{scope}/{key}")
@RequestScoped
public class TemplateResource {

    private static final String PAGE = "/secretariat/certificate-templates/";
    private static final int USUAL_MONTHS = 36;
    private static final String PNG = "image/png";
    private static final int MOST_BYTES = (1 << 20) + 1;
    private static final int MOST_BYTES_OF_TEXT = 1024;

    @Inject
    private TemplateService templates;

    @Inject
    private CertificateService certificates;

    @Inject
    private TemplateTitles titles;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Access(Who.SECRETARIAT)
    public Response write(@PathParam("scope") String scope, @PathParam("key") String key, Fields fields) {
        return forms.answer(fields, page(scope, key), () -> {
            Language language = language(fields.get("language"));
            String version = fields.get("version");
            templates.write(
                    me(),
                    TemplatePage.scope(scope),
                    TemplatePage.key(key),
                    version.matches("\\d{1,8}") ? Integer.parseInt(version) : -1,
                    language,
                    words(fields));
            return Done.goTo(page(scope, key) + "?in=" + language.code() + "&done=saved");
        });
    }

    @GET
    @Path("/preview")
    @Access(Who.SECRETARIAT)
    public Response preview(
            @PathParam("scope") String scope, @PathParam("key") String key, @QueryParam("language") String language) {
        TemplateScope of = TemplatePage.scope(scope);
        TemplateContent content = templates.get(of, TemplatePage.key(key)).content();
        return picture(
                of, TemplatePage.key(key), content, Language.find(language).orElse(Language.EN));
    }

    @POST
    @Path("/preview")
    @Access(Who.SECRETARIAT)
    public Response preview(@PathParam("scope") String scope, @PathParam("key") String key, Fields fields) {
        TemplateScope of = TemplatePage.scope(scope);
        Language language = language(fields.get("language"));
        TemplateContent before = templates.get(of, TemplatePage.key(key)).content();
        return picture(of, TemplatePage.key(key), templates.checked(before, language, words(fields)), language);
    }

    private Response picture(TemplateScope scope, String key, TemplateContent content, Language language) {
        byte[] png = certificates.preview(
                templates.preview(scope, key, content).design(language),
                language,
                content.months() == null ? USUAL_MONTHS : content.months(),
                titles.of(scope, key, language));
        return Response.ok(png, PNG)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/logos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Who.SECRETARIAT)
    public Response addLogo(@PathParam("scope") String scope, @PathParam("key") String key, List<EntityPart> parts)
            throws IOException {
        Map<String, String> values = new HashMap<>();
        byte[] file = new byte[0];
        for (EntityPart part : parts) {
            if ("logo".equals(part.getName())) {
                file = part.getContent().readNBytes(MOST_BYTES);
            } else {
                byte[] value = part.getContent().readNBytes(MOST_BYTES_OF_TEXT);
                values.put(part.getName(), new String(value, StandardCharsets.UTF_8));
            }
        }
        return addLogo(scope, key, Fields.of(values), file);
    }

    private Response addLogo(String scope, String key, Fields fields, byte[] file) {
        return forms.answer(fields, page(scope, key), () -> {
            templates.addLogo(me(), TemplatePage.scope(scope), TemplatePage.key(key), fields.get("logoName"), file);
            return Done.goTo(page(scope, key) + "?done=saved#logos");
        });
    }

    @POST
    @Path("/logos/{hash}/removal")
    @Access(Who.SECRETARIAT)
    public Response removeLogo(
            @PathParam("scope") String scope,
            @PathParam("key") String key,
            @PathParam("hash") String hash,
            Fields fields) {
        return forms.answer(fields, page(scope, key), () -> {
            templates.removeLogo(me(), TemplatePage.scope(scope), TemplatePage.key(key), hash);
            return Done.goTo(page(scope, key) + "?done=saved#logos");
        });
    }

    private static TemplateWords words(Fields fields) {
        List<String> names = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        for (int i = 1; i <= TemplateService.SIGNATORIES; i++) {
            names.add(fields.get("name" + i));
            roles.add(fields.get("role" + i));
        }
        return new TemplateWords(
                fields.get("heading"),
                fields.get("confirms"),
                fields.get("note"),
                names,
                roles,
                fields.get("months"),
                fields.get("renewalDays"));
    }

    private static Language language(String code) {
        return Language.find(code).orElseThrow(() -> new InvalidException("language", "certificate.error.choose"));
    }

    private static String page(String scope, String key) {
        return PAGE + scope + "/" + key;
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
