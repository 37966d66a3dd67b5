package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.identity.Profile;
import org.collaborativecourses.identity.ProfileService;
import org.collaborativecourses.organisation.BelongingService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/** {@code GET} and {@code POST /my/profile {name, language, country, zone, organisations: [key]}}. */
@Path("/my/profile")
@RequestScoped
public class ProfileResource {

    @Inject
    private ProfileService profiles;

    @Inject
    private BelongingService belonging;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.MEMBER)
    public Map<String, Object> get() {
        Profile profile = profiles.get(Visitor.of(request).getPersonId());
        return Map.of(
                "name", profile.name(),
                "language", profile.language().code(),
                "country", profile.country(),
                "zone", profile.zone(),
                "organisations", belonging.of(Visitor.of(request).getPersonId()));
    }

    @POST
    @RequestBodySchema(AccountBodies.Described.class)
    @Access(Who.MEMBER)
    public Response describe(Fields fields) {
        return forms.answer(fields, "/my/profile", () -> {
            Profile profile = new Profile(
                    fields.get("name"),
                    Language.find(fields.get("language")).orElse(null),
                    fields.get("country"),
                    fields.get("zone"));
            belonging.describe(Visitor.of(request).getPersonId(), profile, Set.copyOf(fields.all("organisations")));
            return Done.goTo("/my/profile?done&lang=" + fields.get("language"));
        });
    }
}
