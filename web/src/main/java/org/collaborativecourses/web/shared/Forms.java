package org.collaborativecourses.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.collaborativecourses.shared.DomainException;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.RefusedException;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.shared.TooManyException;

/**
 * How a resource answers a plain form: what went well goes on to another page (post, redirect, get), and what has to be
 * put right shows the page of the form again, under the address it posted to, with what was typed. Programs get JSON,
 * or a problem, from the same method. No session is needed for any of it.
 */
@RequestScoped
public class Forms {

    private static final int SEE_OTHER = 303;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Form form;

    /** @param path of the page the form stands on, as in {@link Routes} */
    public Response answer(Fields fields, String path, Supplier<Done> write) {
        return answerWith(fields, path, () -> done(write.get()));
    }

    /** The same where what went well is an answer of its own: a file. */
    public Response answerWith(Fields fields, String path, Supplier<Response> write) {
        try {
            return write.get();
        } catch (InvalidException | RefusedException | TooManyException refused) {
            if (!wantsPage(request)) {
                throw refused;
            }
            return again(fields, path, refused);
        }
    }

    /**
     * Shows the page of the form again with all that was typed, and saves nothing: a button changed something in it.
     *
     * @param path of the page, as in {@link Routes}
     */
    public Response goOn(Fields fields, String path) {
        form.goOn(fields);
        return show(path, Map.of());
    }

    /**
     * Shows the page of the form with what the form asked about, under the address it posted to; a program gets JSON.
     *
     * @param path of the page, as in {@link Routes}
     */
    public Response show(String path, Map<String, Object> json) {
        if (!wantsPage(request)) {
            return done(new Done(path, json));
        }
        Routes.Match match = Routes.find(path).orElseThrow();
        request.setAttribute(FrontFilter.PATH, path);
        request.setAttribute(FrontFilter.ROUTE, match.values());
        return Response.ok(new FormPage(match.route().page()), "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    public Response done(Done done) {
        if (wantsPage(request)) {
            return Response.status(SEE_OTHER)
                    .header(HttpHeaders.LOCATION, request.getContextPath() + done.path())
                    .build();
        }
        return done.json().isEmpty()
                ? Response.noContent().build()
                : Response.ok(done.json(), MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
    }

    private Response again(Fields fields, String path, DomainException refused) {
        Routes.Match match = Routes.find(path).orElseThrow(() -> refused);
        form.showAgain(fields, refused, Texts.in(Visitor.of(request).getLanguage()));
        request.setAttribute(FrontFilter.PATH, path);
        request.setAttribute(FrontFilter.ROUTE, match.values());
        Response.ResponseBuilder response = Response.status(Refusal.statusOf(refused))
                .type("text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new FormPage(match.route().page()));
        if (refused instanceof TooManyException tooMany) {
            response.header(HttpHeaders.RETRY_AFTER, tooMany.retryAfter().toSeconds());
        }
        return response.build();
    }

    /** Whether this request comes from a plain form. */
    public boolean wantsPage() {
        return wantsPage(request);
    }

    /** Browsers that send a form ask for a page; a script says that it wants JSON, or says nothing. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }
}
