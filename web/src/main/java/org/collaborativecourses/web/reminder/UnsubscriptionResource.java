package org.collaborativecourses.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.reminder.ConsentService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.SignedAddress;
import org.collaborativecourses.web.shared.Who;

/** {@code POST /unsubscriptions/{token}}, by a reader or by their mail service; whatever is sent with it says nothing. */
@Path("/unsubscriptions")
@RequestScoped
public class UnsubscriptionResource {

    @Inject
    private ConsentService consents;

    @Inject
    private Forms forms;

    @POST
    @Path("/{token}")
    @SignedAddress
    @Access(Who.ANYONE)
    public Response stop(@PathParam("token") String token) {
        consents.stopBy(token);
        return forms.done(Done.goTo("/unsubscribe/" + token + "?done=stopped"));
    }
}
