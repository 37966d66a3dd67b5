package org.collaborativecourses.web.shared;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * What a resource throws becomes problem+json (RFC 9457) for programs. A browser that posted a plain form gets the error
 * page of the same status instead.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final String PROBLEM = "application/problem+json";

    /** Written here: the container shows its error page only for what is sent as an error, and an answer of REST is not. */
    private static final String ERROR_PAGE = "/shared/error.xhtml";

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        Refusal refusal = thrown instanceof WebApplicationException web
                ? Refusal.of(web.getResponse().getStatus(), request)
                : Refusal.of(thrown, request);
        Response.ResponseBuilder response =
                Response.status(refusal.getStatus()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.getRetryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, refusal.getRetryAfter().toSeconds());
        }
        if (Forms.wantsPage(request)) {
            request.setAttribute(Refusal.ATTRIBUTE, refusal);
            // Nothing can be read at the address of a form: the links of the page lead to the first one.
            request.setAttribute(FrontFilter.PATH, "/");
            return response.type("text/html;charset=UTF-8")
                    .entity(new FormPage(ERROR_PAGE))
                    .build();
        }
        return response.type(PROBLEM).entity(problem(refusal)).build();
    }

    static String problem(Refusal refusal) {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("status", refusal.getStatus())
                .add("title", refusal.getMessage())
                .add("code", refusal.getCode());
        if (refusal.getField() != null) {
            problem.add("field", refusal.getField());
        }
        if (refusal.getReference() != null) {
            problem.add("reference", refusal.getReference());
        }
        if (!refusal.getAll().isEmpty()) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            refusal.getAll()
                    .forEach(it -> errors.add(Json.createObjectBuilder()
                            .add("field", it.getField())
                            .add("code", it.getCode())
                            .add("title", it.getMessage())));
            problem.add("errors", errors);
        }
        return problem.build().toString();
    }
}
