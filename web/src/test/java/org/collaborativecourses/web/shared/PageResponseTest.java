package org.collaborativecourses.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PageResponseTest {

    private static final String PAGE = "<p>Suivi de l’éducation inclusive · متابعة التعليم الدامج 👋</p>\n".repeat(200);

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Map<String, Object> headers = new HashMap<>();
    private boolean committed;

    @Test
    void sendsWholePagesCompressedWithTheirLength() throws IOException {
        PageResponse page = new PageResponse(request("gzip, deflate, br"), response());
        page.getWriter().write(PAGE);
        page.getWriter().close();
        page.send();
        assertEquals("gzip", headers.get("Content-Encoding"));
        assertEquals("Accept-Encoding", headers.get("Vary"));
        assertEquals(sent.size(), headers.get("length"));
        assertTrue(sent.size() < PAGE.length() / 10);
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            assertEquals(PAGE, new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void sendsLongPagesWholeAfterShortOnes() throws IOException {
        for (String text : new String[] {PAGE, PAGE.repeat(10), PAGE, PAGE.repeat(10)}) {
            sent.reset();
            PageResponse page = new PageResponse(request("gzip"), response());
            page.getWriter().write(text);
            page.send();
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
                assertEquals(text, new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void sendsThemPlainToWhoTakesNothingElse() throws IOException {
        PageResponse page = new PageResponse(request(null), response());
        page.getWriter().write(PAGE);
        page.send();
        assertNull(headers.get("Content-Encoding"));
        assertEquals(PAGE, sent.toString(StandardCharsets.UTF_8));
    }

    @Test
    void sendsNothingAfterAnErrorOrARedirect() throws IOException {
        PageResponse page = new PageResponse(request("gzip"), response());
        page.getWriter().write("half a page");
        committed = true;
        page.send();
        assertEquals(0, sent.size());
    }

    private static HttpServletRequest request(String accepted) {
        return proxy(
                HttpServletRequest.class,
                (method, arguments) ->
                        method.equals("getHeader") && arguments[0].equals("Accept-Encoding") ? accepted : null);
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "isCommitted" -> committed;
            case "setHeader" -> headers.put((String) arguments[0], arguments[1]);
            case "setContentLength" -> headers.put("length", arguments[0]);
            case "getOutputStream" -> new Sent();
            default -> null;
        });
    }

    private interface Calls {
        Object call(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> calls.call(method.getName(), arguments)));
    }

    private final class Sent extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int value) {
            sent.write(value);
        }
    }
}
