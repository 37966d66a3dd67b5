package org.collaborativecourses.web.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** The cookies of the application: never readable by a script, never sent along from another site's form. */
public final class Cookies {

    /** The login of a person; {@link #CSRF} protects the forms of those who have none yet. */
    public static final String LOGIN = "login";

    public static final String CSRF = "csrf";
    private static final String HOST_PREFIX = "__Host-";

    private Cookies() {}

    public static Optional<Cookie> find(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) || cookie.getName().equals(HOST_PREFIX + name)) {
                    return Optional.of(cookie);
                }
            }
        }
        return Optional.empty();
    }

    /** @param age how long the browser keeps it; zero: until it closes; negative: it is deleted */
    public static void set(HttpServletResponse response, String name, String value, Duration age, boolean secure) {
        Cookie cookie = new Cookie(secure ? HOST_PREFIX + name : name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        if (age.isNegative()) {
            cookie.setMaxAge(0);
        } else if (!age.isZero()) {
            cookie.setMaxAge((int) age.toSeconds());
        }
        response.addCookie(cookie);
    }
}
