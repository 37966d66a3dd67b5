package org.collaborativecourses.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.collaborativecourses.shared.InvalidException;

/** What a resource answers to a browser that posted a plain form: go and look at this page. */
public final class Answers {

    private Answers() {}

    /** @param path from the root of the application, beginning with a slash */
    public static Response seeOther(HttpServletRequest request, String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", URI.create(request.getContextPath() + path).toString())
                .build();
    }

    /** Back to the form, with which field is wrong and why; the page knows no other messages than those of the bundles. */
    public static Response againWith(HttpServletRequest request, String path, InvalidException invalid) {
        return seeOther(
                request,
                path + "?wrong=" + URLEncoder.encode(invalid.field(), StandardCharsets.UTF_8) + "&why="
                        + URLEncoder.encode(invalid.messageKey(), StandardCharsets.UTF_8) + "#" + invalid.field());
    }
}
