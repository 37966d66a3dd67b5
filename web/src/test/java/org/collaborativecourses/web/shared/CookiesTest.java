package org.collaborativecourses.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class CookiesTest {

    private static HttpServletRequest with(Cookie... cookies) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                CookiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, values) -> method.getName().equals("getCookies") ? cookies : null);
    }

    @Test
    void overTlsACookieThatANeighbourHostCouldSetIsNone() {
        HttpServletRequest planted = with(new Cookie("login", "theirs"));
        assertTrue(Cookies.find(planted, Cookies.LOGIN, true).isEmpty());
        HttpServletRequest both = with(new Cookie("login", "theirs"), new Cookie("__Host-login", "ours"));
        assertEquals(
                "ours", Cookies.find(both, Cookies.LOGIN, true).orElseThrow().getValue());
    }

    @Test
    void withoutTlsTheNameStandsAlone() {
        assertEquals(
                "mine",
                Cookies.find(with(new Cookie("login", "mine")), Cookies.LOGIN, false)
                        .orElseThrow()
                        .getValue());
    }
}
