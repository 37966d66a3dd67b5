package org.collaborativecourses.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.identity.LoginService;
import org.collaborativecourses.identity.SignedIn;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.RandomToken;
import org.collaborativecourses.shared.Settings;
import org.collaborativecourses.shared.Texts;

/**
 * The one door. Sets the headers every answer carries, says who the visitor is and in which language they are answered,
 * finds the page behind a clean address and refuses it to whom it is not for. No Facelet can be asked for by its own name.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class FrontFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The path as the browser asked for it, for links that come back here and for forms of stateful pages. */
    public static final String PATH = "path";

    static final String ROUTE = "route";
    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";
    private static final String METRICS = "/metrics";
    private static final Set<String> WITHOUT_VISITOR =
            Set.of("/.well-known/", "/did.json", "/assets/", "/health/", FACES_RESOURCES, METRICS);
    private static final Set<String> PASSED_ON = Set.of("/api/", "/media/", "/openapi");
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Inject
    private transient LoginService logins;

    @Inject
    private transient KeptPages keptPages;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest received, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = settings.behindProxy() ? ProxiedRequest.of(received) : received;
        // Before anything asks for a parameter: the container reads addresses as ISO-8859-1 unless told.
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        SecurityHeaders.set(response, settings.secure());
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (isDisguised(request, path) || path.startsWith(METRICS) && !isNeighbour(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (startsWithOneOf(path, WITHOUT_VISITOR) || path.equals(AssetServlet.WORKER)) {
            chain.doFilter(request, response);
            return;
        }
        Visitor visitor = welcome(request, response);
        request.setAttribute(PATH, path);
        if (startsWithOneOf(path, PASSED_ON) || path.matches("/certificates/[^/]+\\.(pdf|json)")) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Routes.Match> match = Routes.find(path);
        if (match.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            open(match.get(), visitor, request, response);
        }
    }

    /** A path that says one thing to this filter and another to the container behind it, or names a Facelet. */
    private static boolean isDisguised(HttpServletRequest request, String path) {
        return path.indexOf(';') >= 0
                || path.contains("/..")
                || path.contains("//")
                || request.getServletPath().endsWith(".xhtml") && !path.startsWith(FACES_RESOURCES);
    }

    /** Figures about the server are for a monitor on the same machine, not for whoever comes through the proxy. */
    private static boolean isNeighbour(HttpServletRequest request) throws UnknownHostException {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private Visitor welcome(HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> signedIn = Cookies.find(request, Cookies.LOGIN, settings.secure())
                .map(Cookie::getValue)
                .flatMap(logins::recognise);
        Language language =
                Languages.of(request, signedIn.map(SignedIn::language).orElse(null), settings.secure());
        Languages.chosenNow(request)
                .ifPresent(chosen -> Cookies.set(response, Languages.COOKIE, chosen.code(), A_YEAR, settings.secure()));
        Visitor visitor = new Visitor(
                signedIn.orElse(null),
                language,
                Languages.queryWithout(request),
                signedIn.map(SignedIn::csrfToken).orElseGet(() -> csrfOfNobody(request, response)),
                request.getRemoteAddr());
        Texts texts = Texts.in(language);
        request.setAttribute(Visitor.ATTRIBUTE, visitor);
        request.setAttribute("text", texts.all());
        request.setAttribute("i18n", new Localised(texts, visitor.getZone()));
        return visitor;
    }

    /** Forms of visitors (login, registration) carry what their cookie carries: another site knows neither. */
    private String csrfOfNobody(HttpServletRequest request, HttpServletResponse response) {
        return Cookies.find(request, Cookies.CSRF, settings.secure())
                .map(Cookie::getValue)
                .orElseGet(() -> {
                    String token = RandomToken.next();
                    Cookies.set(response, Cookies.CSRF, token, Duration.ZERO, settings.secure());
                    return token;
                });
    }

    private void open(Routes.Match match, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Route route = match.route();
        if (!route.who().includes(visitor)) {
            if (visitor.isSignedIn()) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else {
                // Not sendRedirect: it would name the host that the request claims to have come to.
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", request.getContextPath() + "/login?next=" + encoded(request));
            }
            return;
        }
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!reads && !(route.stateful() && "POST".equals(request.getMethod()))) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        response.setHeader("Cache-Control", "private, no-cache");
        if (visitor.isSignedIn()) {
            // Whose page this is and of when: the service worker keeps nothing of one person for another.
            response.setHeader("X-Reader", visitor.getReader());
            response.setHeader("X-At", clock.instant().toString());
        }
        Map<String, String> values = match.values();
        request.setAttribute(ROUTE, values);
        if (route.stateful()) {
            request.setAttribute(LightPages.DESK, Boolean.TRUE);
        }
        KeptPages.Drawing drawing = () -> {
            PageResponse page = new PageResponse(request, response);
            request.getRequestDispatcher(route.page()).forward(request, page);
            return page;
        };
        if (route.stateful() || !keptPages.answer(route, visitor, request, response, drawing)) {
            drawing.draw().send();
        }
    }

    private static String encoded(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = (String) request.getAttribute(PATH);
        return URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
    }

    private static boolean startsWithOneOf(String path, Set<String> prefixes) {
        for (String prefix : prefixes) {
            if (path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
