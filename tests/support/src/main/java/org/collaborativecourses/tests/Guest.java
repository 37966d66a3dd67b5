package org.collaborativecourses.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who talks to the product over HTTP with cookies of their own; follows no redirect. Safe for many threads. */
public final class Guest {

    public static final String API = "/api/v1";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final URI address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String csrf = "";

    Guest(URI address) {
        this.address = address;
    }

    /** The same browser, sent to another node. */
    Guest at(URI node) {
        Guest there = new Guest(node);
        there.cookies.putAll(cookies);
        there.csrf = csrf;
        return there;
    }

    /** What came back. */
    public record Reply(int status, java.net.http.HttpHeaders headers, byte[] bytes) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("No JSON in " + this, e);
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            String text = text();
            return status + " " + header("Location") + " " + text.substring(0, Math.min(400, text.length()));
        }
    }

    /** Takes the token from the login page, as a browser does, and logs in. */
    public Guest logIn(String email, String password) {
        Reply page = takeToken("/login");
        if (page.status() != 200 || csrf.isEmpty()) {
            throw new IllegalStateException("The login page has no form: " + page);
        }
        Reply reply = json("POST", API + "/login", Map.of("email", email, "password", password));
        if (reply.status() != 200) {
            throw new IllegalStateException("Cannot log in as " + email + ": " + reply);
        }
        csrf = reply.json().get("csrf").asText();
        return this;
    }

    /** With a login that is there already. */
    Guest enter(String token, String csrfToken) {
        cookies.put("login", token);
        csrf = csrfToken;
        return this;
    }

    /** Remembers the token that the forms of this page carry. */
    public Reply takeToken(String path) {
        Reply reply = get(path);
        Matcher found = CSRF.matcher(reply.text());
        if (found.find()) {
            csrf = found.group(1);
        }
        return reply;
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, null, headers);
    }

    /** As a script sends it, with the token. */
    public Reply json(String method, String path, Object body) {
        return send(method, path, "application/json", write(body), "Accept", "application/json", "X-CSRF", csrf);
    }

    /** As a plain form sends it, with the token first; names and values in turn. */
    public Reply form(String path, String... fields) {
        String body = "csrf=" + encoded(csrf);
        String rest = encodedForm(fields);
        return send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                rest.isEmpty() ? body : body + "&" + rest,
                "Accept",
                "text/html",
                "Origin",
                origin());
    }

    /** As a plain form sends a file; the other fields are names and values in turn. */
    public Reply upload(String path, String accept, String field, byte[] file, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        BiConsumer<String, String> add = (name, value) -> body.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        add.accept("csrf", csrf);
        for (int i = 0; i < fields.length; i += 2) {
            add.accept(fields[i], fields[i + 1]);
        }
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return exchange(
                "POST",
                path,
                "multipart/form-data; boundary=x",
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                "Accept",
                accept,
                "Origin",
                origin());
    }

    /** With nothing that is not named here but the cookies. */
    public Reply send(String method, String path, String type, String body, String... headers) {
        return exchange(
                method,
                path,
                type,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body),
                headers);
    }

    private Reply exchange(String method, String path, String type, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.header("Cookie", String.join("; ", pairs));
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public String token() {
        return csrf;
    }

    public String origin() {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encodedForm(String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
