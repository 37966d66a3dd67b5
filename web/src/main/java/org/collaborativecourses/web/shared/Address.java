package org.collaborativecourses.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.collaborativecourses.shared.NotFoundException;

/** The named parts of the address that a page was opened with. */
public final class Address {

    private Address() {}

    /** @throws NotFoundException where the route has no such part */
    public static String part(HttpServletRequest request, String name) {
        if (request.getAttribute(FrontFilter.ROUTE) instanceof Map<?, ?> parts
                && parts.get(name) instanceof String part) {
            return part;
        }
        throw new NotFoundException();
    }
}
