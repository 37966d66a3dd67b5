package org.collaborativecourses.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request that our own proxy passed on. Where it comes from is the last entry of {@code X-Forwarded-For}: the one that
 * the proxy itself added, and nobody before it could write.
 */
final class ProxiedRequest extends HttpServletRequestWrapper {

    private final String remoteAddress;

    private ProxiedRequest(HttpServletRequest request, String remoteAddress) {
        super(request);
        this.remoteAddress = remoteAddress;
    }

    static HttpServletRequest of(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || forwarded.isBlank()) {
            return request;
        }
        return new ProxiedRequest(
                request, forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
    }

    @Override
    public String getRemoteAddr() {
        return remoteAddress;
    }
}
