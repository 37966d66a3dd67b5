package org.collaborativecourses.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A spreadsheet of new people is tried out, written, and tried out again: then nothing in it is new. */
final class Spreadsheets {

    private static final int ROWS = 20_000;
    private static final String BOUNDARY = "----spreadsheet";
    private static final Pattern IMPORT = Pattern.compile("\"import\":(\\d+)");
    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Spreadsheets(int port) {
        address = "http://localhost:" + port + "/api/v1/imports";
    }

    void measure() throws IOException, InterruptedException {
        // Other people each time: what was measured before is in the tables already.
        long batch = System.currentTimeMillis();
        String file = "email,name,country,organisation,from\n"
                + IntStream.rangeClosed(1, ROWS)
                        .mapToObj(it -> "new" + batch + "-" + it + "@example.org,Somebody New " + it + ",KE,org-"
                                + (1 + it % Network.ORGANISATIONS) + ",2025-01-01\n")
                        .collect(Collectors.joining());
        System.out.println("| spreadsheet of " + ROWS + " people | seconds | answer |");
        System.out.println("|---|---|---|");
        String run = tried("tried out", file);
        long start = System.nanoTime();
        send("/" + run + "/writing", "application/json", "{}");
        print("written", start, awaited(run));
        tried("tried out again", file);
    }

    private String tried(String what, String file) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String answer = send(
                "",
                "multipart/form-data; boundary=" + BOUNDARY,
                String.join(
                        "\r\n",
                        "--" + BOUNDARY,
                        "Content-Disposition: form-data; name=\"kind\"",
                        "",
                        "people",
                        "--" + BOUNDARY,
                        "Content-Disposition: form-data; name=\"csrf\"",
                        "",
                        Network.SECRETARIAT.csrf(),
                        "--" + BOUNDARY,
                        "Content-Disposition: form-data; name=\"file\"; filename=\"people.csv\"",
                        "Content-Type: text/csv",
                        "",
                        file,
                        "--" + BOUNDARY + "--",
                        ""));
        String run = found(IMPORT, answer);
        print(what, start, awaited(run));
        return run;
    }

    private String awaited(String run) throws IOException, InterruptedException {
        while (true) {
            String answer = answer(request("/" + run).GET());
            if (!found(STATE, answer).matches("checking|writing")) {
                return answer;
            }
            Thread.sleep(200);
        }
    }

    private static void print(String what, long start, String answer) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %s |%n", what, (System.nanoTime() - start) / 1e9, answer);
    }

    private String send(String path, String type, String body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", type)
                .header("X-CSRF", Network.SECRETARIAT.csrf())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/json")
                .header("Cookie", "login=" + Network.SECRETARIAT.token());
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static String found(Pattern what, String answer) {
        Matcher found = what.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("No " + what + " in " + answer);
        }
        return found.group(1);
    }
}
