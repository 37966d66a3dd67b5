package org.collaborativecourses.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.collaborativecourses.certificate.CertificateService;
import org.collaborativecourses.certificate.CertificateView;
import org.collaborativecourses.shared.TooManyException;
import org.collaborativecourses.web.shared.Visitor;

/**
 * {@code /certificates/{code}.pdf} and, as a badge, {@code .json}. The code is the permission: whoever has it may have
 * both.
 */
@WebServlet(urlPatterns = "/certificates/*")
public class CertificateFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PDF = ".pdf";
    private static final String BADGE = ".json";
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient CertificateService certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.endsWith(PDF) && !path.endsWith(BADGE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Optional<CertificateView> certificate = certificates.check(
                    path.substring(1, path.lastIndexOf('.')),
                    Visitor.of(request).getRemote());
            if (certificate.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (!certificate.get().printable()) {
                response.sendRedirect(request.getContextPath() + "/certificates/"
                        + certificate.get().code());
            } else {
                send(certificate.get(), path.endsWith(PDF) ? PDF : BADGE, response);
            }
        } catch (TooManyException tooMany) {
            response.setHeader(
                    "Retry-After", String.valueOf(tooMany.retryAfter().toSeconds()));
            response.sendError(TOO_MANY_REQUESTS);
        }
    }

    private void send(CertificateView certificate, String kind, HttpServletResponse response) throws IOException {
        byte[] file = kind.equals(PDF)
                ? certificates.pdf(certificate.code())
                : certificates.badge(certificate.code()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(kind.equals(PDF) ? "application/pdf" : "application/vc");
        response.setContentLength(file.length);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"certificate-" + certificate.printed().number() + kind + '"');
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.getOutputStream().write(file);
    }
}
