package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.identity.LoggedIn;
import org.collaborativecourses.shared.Settings;
import org.collaborativecourses.web.shared.Cookies;

/** The cookie that carries a login, and what has to go when a login begins or ends. */
@RequestScoped
public class LoginCookie {

    /** The longest a browser keeps any cookie; the server decides when the login ends. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private static final Duration GONE = Duration.ofSeconds(-1);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Settings settings;

    Optional<String> token() {
        return Cookies.find(request, Cookies.LOGIN, settings.secure()).map(Cookie::getValue);
    }

    /** @return what a program is told of the login */
    Map<String, Object> begin(LoggedIn loggedIn, HttpServletResponse response) {
        endSession();
        Duration age = loggedIn.remembered() ? LONGEST : Duration.ZERO;
        Cookies.set(response, Cookies.LOGIN, loggedIn.token(), age, settings.secure());
        Cookies.set(response, Cookies.CSRF, "", GONE, settings.secure());
        return Map.of(
                "name", loggedIn.signedIn().name(),
                "role", loggedIn.signedIn().role().code(),
                "language", loggedIn.signedIn().language().code(),
                "csrf", loggedIn.signedIn().csrfToken());
    }

    public void end(HttpServletResponse response) {
        endSession();
        // Else the back button shows the next at this device what was open here: browsers do not ask again for that.
        response.setHeader("Clear-Site-Data", "\"cache\"");
        Cookies.set(response, Cookies.LOGIN, "", GONE, settings.secure());
    }

    /** The session of the stateful pages belongs to one login only. */
    private void endSession() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
