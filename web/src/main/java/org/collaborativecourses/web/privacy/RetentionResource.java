package org.collaborativecourses.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.collaborativecourses.privacy.RetentionService;
import org.collaborativecourses.shared.Retention;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/** {@code POST /privacy {responsible, mails, logins, links, imports, unconfirmed, reminders, erased}}, days each. */
@Path("/privacy")
@RequestScoped
public class RetentionResource {

    @Inject
    private RetentionService retention;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Access(Who.ADMINISTRATOR)
    public Response settle(Fields fields) {
        return forms.answer(fields, "/admin/privacy", () -> {
            retention.settle(
                    Visitor.of(request).getPersonId(),
                    fields.get("responsible"),
                    Arrays.stream(Retention.values())
                            .collect(Collectors.toMap(Retention::code, it -> fields.get(it.code()))));
            return Done.goTo("/admin/privacy?done=saved");
        });
    }
}
