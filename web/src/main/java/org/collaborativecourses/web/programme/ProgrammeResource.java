package org.collaborativecourses.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Map;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.content.ProgrammeOutline.ProgrammeText;
import org.collaborativecourses.programme.ProgrammeDeskService;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * {@code POST /programmes {key, title-en, summary-en …, courses: [], order, certificate, months}} makes one, the same at its key with
 * the version that was seen changes it; {@code …/offer}, {@code …/retire} and {@code …/follow} with the version say who
 * sees it, and whose word holds. A page's buttons that move courses save nothing.
 */
@Path("/programmes")
@RequestScoped
public class ProgrammeResource {

    private static final String PAGE = "/secretariat/programmes/";

    @Inject
    private ProgrammeDeskService desk;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @RequestBodySchema(ProgrammeBodies.Composing.class)
    @Access(Who.SECRETARIAT)
    public Response create(Fields fields) {
        if (isOnlyArranging(fields)) {
            return forms.goOn(fields, PAGE + "new");
        }
        return forms.answer(fields, PAGE + "new", () -> {
            String key = desk.create(me(), outline(fields.get("key"), fields));
            return new Done(PAGE + key + "?done=created", Map.of("key", key));
        });
    }

    @POST
    @RequestBodySchema(ProgrammeBodies.Composing.class)
    @Path("/{programme}")
    @Access(Who.SECRETARIAT)
    public Response describe(@PathParam("programme") String key, Fields fields) {
        if (isOnlyArranging(fields)) {
            return forms.goOn(fields, PAGE + key);
        }
        return forms.answer(fields, PAGE + key, () -> {
            desk.describe(me(), version(fields), outline(key, fields));
            return Done.goTo(PAGE + key + "?done=described");
        });
    }

    @POST
    @RequestBodySchema(ProgrammeBodies.Turning.class)
    @Path("/{programme}/offer")
    @Access(Who.SECRETARIAT)
    public Response offer(@PathParam("programme") String key, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            desk.offer(me(), key, version(fields));
            return Done.goTo(PAGE + key + "?done=offered");
        });
    }

    @POST
    @RequestBodySchema(ProgrammeBodies.Turning.class)
    @Path("/{programme}/retire")
    @Access(Who.SECRETARIAT)
    public Response retire(@PathParam("programme") String key, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            desk.retire(me(), key, version(fields));
            return Done.goTo(PAGE + key + "?done=retired");
        });
    }

    @POST
    @RequestBodySchema(ProgrammeBodies.Turning.class)
    @Path("/{programme}/follow")
    @Access(Who.SECRETARIAT)
    public Response follow(@PathParam("programme") String key, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            desk.follow(me(), key, version(fields));
            return Done.goTo(PAGE + key + "?done=followed");
        });
    }

    private boolean isOnlyArranging(Fields fields) {
        return forms.wantsPage() && !fields.get(Arrangement.DEED).isEmpty();
    }

    private static int version(Fields fields) {
        return fields.get("version").matches("\\d{1,8}") ? Integer.parseInt(fields.get("version")) : -1;
    }

    private static ProgrammeOutline outline(String key, Fields fields) {
        Map<Language, ProgrammeText> texts = new EnumMap<>(Language.class);
        for (Language it : Language.values()) {
            texts.put(it, new ProgrammeText(fields.get("title-" + it.code()), fields.get("summary-" + it.code())));
        }
        return new ProgrammeOutline(
                key,
                fields.get("order").equals("given"),
                months(fields),
                texts,
                new Arrangement(fields.all("courses")).with(fields.get("add")).courses());
    }

    private static Integer months(Fields fields) {
        return switch (fields.get("certificate")) {
            case "ever" -> 0;
            case "months" -> {
                String written = fields.get("months").strip();
                if (!written.matches("0*[1-9]\\d{0,3}")) {
                    throw new InvalidException("months", "programme.error.monthsNumber");
                }
                yield Integer.valueOf(written);
            }
            default -> null;
        };
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
