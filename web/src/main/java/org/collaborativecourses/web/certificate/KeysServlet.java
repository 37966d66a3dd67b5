package org.collaborativecourses.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.collaborativecourses.certificate.CertificateService;

/**
 * The document of our keys, where {@code did:web} looks for it. Verifiers on other sites may read it, and may keep it: with
 * it they need us no more.
 */
@WebServlet(urlPatterns = {"/.well-known/did.json", "/did.json"})
public class KeysServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateService certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] document = certificates.publishedKeys();
        response.setContentType("application/json");
        response.setContentLength(document.length);
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.getOutputStream().write(document);
    }
}
