package org.collaborativecourses.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Settings;
import org.collaborativecourses.shared.Texts;

/**
 * The page for everything that went wrong, wherever it did. Reached by the container's error dispatch only. The last servlet
 * that is started: whatever else pages need stands then.
 */
@WebServlet(urlPatterns = "/error", loadOnStartup = Integer.MAX_VALUE)
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Inject
    private transient OpenDoor door;

    @Override
    public void init() {
        door.open();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecurityHeaders.set(response, settings.secure());
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) {
            status = HttpServletResponse.SC_NOT_FOUND;
        }
        ensureVisitor(request);
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Refusal refusal = (Refusal) request.getAttribute(Refusal.ATTRIBUTE);
        if (refusal == null) {
            refusal = thrown == null ? Refusal.of(status, request) : Refusal.of(thrown, request);
        }
        request.setAttribute(Refusal.ATTRIBUTE, refusal);
        response.setStatus(refusal.getStatus());
        response.setHeader("Cache-Control", "no-store");
        if (refusal.getRetryAfter() != null) {
            response.setHeader(
                    "Retry-After", String.valueOf(refusal.getRetryAfter().toSeconds()));
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String accept = request.getHeader("Accept");
        if (path.contains("/api/") && (accept == null || !accept.contains("text/html"))) {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(ProblemMapper.problem(refusal));
        } else {
            request.getRequestDispatcher("/shared/error.xhtml").forward(request, response);
        }
    }

    /** What fails before the front filter still gets a page that can be read. */
    private static void ensureVisitor(HttpServletRequest request) {
        if (request.getAttribute(Visitor.ATTRIBUTE) == null) {
            request.setAttribute(Visitor.ATTRIBUTE, new Visitor(null, Language.EN, "", "", request.getRemoteAddr()));
            request.setAttribute("text", Texts.in(Language.EN).all());
            request.setAttribute("i18n", new Localised(Texts.in(Language.EN), ZoneOffset.UTC));
        }
    }
}
