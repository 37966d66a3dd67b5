package org.collaborativecourses.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Style, scripts and pictures of the interface, under an address that holds their hash, so that a browser asks once. The
 * service worker stands at the root, since it may only serve what lies below it, and is asked for anew each time.
 */
@WebServlet(
        urlPatterns = {"/assets/*", AssetServlet.WORKER},
        loadOnStartup = 1)
public class AssetServlet extends HttpServlet {

    static final String WORKER = "/sw.js";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = WORKER.equals(request.getServletPath()) ? WORKER : request.getPathInfo();
        Assets.Asset asset = assets.find(path);
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean exact = path.startsWith("/" + asset.hash() + "/");
        response.setHeader("Cache-Control", exact ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("ETag", '"' + asset.hash() + '"');
        response.setHeader("Vary", "Accept-Encoding");
        if (('"' + asset.hash() + '"').equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.contentType());
        String encodings = request.getHeader("Accept-Encoding");
        boolean gzip = asset.gzip() != null && encodings != null && encodings.contains("gzip");
        byte[] body = gzip ? asset.gzip() : asset.plain();
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
