package org.collaborativecourses.web.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.shared.Language;

/**
 * Whole pages, drawn once for each state and kept compressed in the memory of this node, those used last. The key names by
 * value everything that the page shows, so nothing has to be thrown away when something changes: it has another key then.
 */
@ApplicationScoped
class KeptPages {

    private static final int MOST_BYTES = 6 << 20;
    private static final int LONGEST_QUERY = 100;

    @Inject
    @Any
    private Instance<WholePage> beans;

    private final Map<String, Optional<Instance<WholePage>>> beansByPage = new ConcurrentHashMap<>();
    private final Cache<Key, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, KeptPage page) -> page.weight())
            .build();

    /** @param shown what the page's bean says that it shows */
    private record Key(
            String page,
            String path,
            String query,
            Language language,
            Role role,
            Reach reach,
            ZoneId zone,
            Object shown) {}

    /** Draws a page in which the visitor's name and tokens are blanks. */
    interface Drawing {
        PageResponse draw() throws IOException, ServletException;
    }

    /** @return whether it was answered here: with the page, or with what its drawing came to */
    boolean answer(
            Route route, Visitor visitor, HttpServletRequest request, HttpServletResponse response, Drawing drawing)
            throws IOException, ServletException {
        Optional<Instance<WholePage>> bean = beansByPage.computeIfAbsent(route.page(), this::find);
        if (bean.isEmpty() || visitor.getQuery().length() > LONGEST_QUERY) {
            return false;
        }
        Optional<Object> shown;
        List<String> own;
        try {
            WholePage whole = bean.get().get();
            shown = whole.shown();
            own = whole.own();
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.of(thrown, request);
            request.setAttribute(Refusal.ATTRIBUTE, refusal);
            response.sendError(refusal.getStatus());
            return true;
        }
        if (shown.isEmpty()) {
            return false;
        }
        Key key = new Key(
                route.page(),
                (String) request.getAttribute(FrontFilter.PATH),
                visitor.getQuery(),
                visitor.getLanguage(),
                visitor.getRole(),
                visitor.getReach(),
                visitor.getZone(),
                shown.get());
        KeptPage page = pages.getIfPresent(key);
        if (page == null) {
            page = drawn(visitor, request, drawing);
            if (page == null) {
                return true;
            }
            pages.put(key, page);
        }
        send(page, visitor, own, request, response);
        return true;
    }

    private Optional<Instance<WholePage>> find(String page) {
        Instance<WholePage> found = beans.select(new WholePage.Of.Page(page));
        return found.isResolvable() ? Optional.of(found) : Optional.empty();
    }

    /** Null where an error or a redirect took its place. */
    private static KeptPage drawn(Visitor visitor, HttpServletRequest request, Drawing drawing)
            throws IOException, ServletException {
        request.setAttribute(Visitor.ATTRIBUTE, visitor.withBlanks());
        try {
            PageResponse response = drawing.draw();
            return response.isPage() ? KeptPage.of(response.text()) : null;
        } finally {
            request.setAttribute(Visitor.ATTRIBUTE, visitor);
        }
    }

    private static void send(
            KeptPage page, Visitor visitor, List<String> own, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean gzip = PageResponse.takesGzip(request);
        String tag = page.tag(visitor, own, gzip);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        byte[] bytes = gzip ? page.gzip(visitor, own) : page.plain(visitor, own);
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
