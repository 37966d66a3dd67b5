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

    /**
     * The cookie of this name as {@link #set} makes it. Over TLS only the name that no other host of the domain can set
     * counts, or a neighbour could plant a login or a token of their own.
     */
    public static Optional<Cookie> find(HttpServletRequest request, String name, boolean secure) {
        String whole = named(name, secure);
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(whole)) {
                    return Optional.of(cookie);
                }
            }
        }
        return Optional.empty();
    }

    /** @param age how long the browser keeps it; zero: until it closes; negative: it is deleted */
    public static void set(HttpServletResponse response, String name, String value, Duration age, boolean secure) {
        Cookie cookie = new Cookie(named(name, secure), value);
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

    private static String named(String name, boolean secure) {
        return secure ? HOST_PREFIX + name : name;
    }
}
