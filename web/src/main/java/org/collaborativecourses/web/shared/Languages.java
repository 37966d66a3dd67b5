package org.collaborativecourses.web.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.shared.Language;

/**
 * Which of the five languages a request is answered in: the one just chosen, else the chosen one of before, else the
 * person's, else the browser's, else English. Whatever comes from outside goes through {@link Language#find}.
 */
final class Languages {

    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    private Languages() {}

    static Optional<Language> chosenNow(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.contains(PARAMETER + "=") && "GET".equals(request.getMethod())
                ? Language.find(request.getParameter(PARAMETER))
                : Optional.empty();
    }

    /** What is asked besides the language, as it was asked, with an ampersand after each. */
    static String queryWithout(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(it -> !it.isEmpty() && !it.startsWith(PARAMETER + "="))
                        .map(it -> it + "&")
                        .collect(Collectors.joining());
    }

    static Language of(HttpServletRequest request, Language ofPerson, boolean secure) {
        return chosenNow(request)
                .or(() -> ofCookie(request, secure))
                .or(() -> Optional.ofNullable(ofPerson))
                .or(() -> ofBrowser(request).findFirst())
                .orElse(Language.EN);
    }

    private static Optional<Language> ofCookie(HttpServletRequest request, boolean secure) {
        return Cookies.find(request, COOKIE, secure).map(Cookie::getValue).flatMap(Language::find);
    }

    /** Those of the five that the browser asks for, the best first. */
    static Stream<Language> ofBrowser(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .flatMap(code -> Language.find(code).stream())
                        .distinct();
    }
}
