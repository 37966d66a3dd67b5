package org.collaborativecourses.web.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.collaborativecourses.shared.NotAllowedException;
import org.collaborativecourses.shared.Settings;

/**
 * Nobody calls a method that does not say it is for them, and nothing is written that another site asked for: a write
 * comes from our own origin and carries the token that only our own pages know.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class WriteGuard implements ContainerRequestFilter {

    public static final String FIELD = "csrf";
    public static final String HEADER = "X-CSRF";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Inject
    private Settings settings;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        Visitor visitor = Visitor.of(request);
        Access access = resource.getResourceMethod().getAnnotation(Access.class);
        if (access == null) {
            throw new NotAllowedException();
        }
        if (!access.value().includes(visitor)) {
            throw visitor.isSignedIn() ? new NotAllowedException() : new NotSignedInException();
        }
        boolean signed = resource.getResourceMethod().isAnnotationPresent(SignedAddress.class);
        if (!READS.contains(context.getMethod()) && !signed) {
            if (!comesFromUs() || !carriesToken(context, visitor)) {
                throw new NotAllowedException("shared.error.stalePage");
            }
        }
    }

    /** Browsers name where a write comes from; who names nothing is no browser, and still has to carry the token. */
    private boolean comesFromUs() {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        }
        URI own = URI.create(settings.baseUrl());
        String ownOrigin = own.getScheme() + "://" + own.getRawAuthority();
        return origin.equals(ownOrigin) || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }

    private static boolean carriesToken(ContainerRequestContext context, Visitor visitor) throws IOException {
        String sent = context.getHeaderString(HEADER);
        MediaType type = context.getMediaType();
        if (sent == null && type != null && !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            sent = FormBody.firstField(context, FIELD);
        }
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        visitor.getCsrfToken().getBytes(StandardCharsets.UTF_8));
    }
}
