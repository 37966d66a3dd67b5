package org.collaborativecourses.web.shared;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer carries, errors included. */
final class SecurityHeaders {

    /** Nothing but our own files, and no inline script or style anywhere. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** @param nonce base 64, made for this answer: scripts that carry it may run */
    static void allowScripts(HttpServletResponse response, String nonce) {
        response.setHeader(
                "Content-Security-Policy",
                CONTENT_POLICY.replace("script-src 'self'", "script-src 'self' 'nonce-" + nonce + "'"));
    }

    static void set(HttpServletResponse response, boolean secure) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
