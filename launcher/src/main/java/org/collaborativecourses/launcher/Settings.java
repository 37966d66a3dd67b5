package org.collaborativecourses.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of one run, all of them right. */
record Settings(
        int port,
        String host,
        String baseUrl,
        Path dataDir,
        Optional<ExternalDatabase> database,
        boolean demo,
        Optional<String> demoPassword,
        Optional<Path> coursesDir,
        int heap,
        List<String> javaOptions) {

    /** A database that somebody else runs. */
    record ExternalDatabase(String url, String user, String password) {}

    /** @throws Refusal with one line for each wrong value */
    static Settings read(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            setting.problemIn(environment).ifPresent(problems::add);
        }
        Optional<String> url = Setting.DB_URL.in(environment);
        for (Setting credential : List.of(Setting.DB_USER, Setting.DB_PASSWORD)) {
            if (url.isPresent() != credential.in(environment).isPresent()) {
                problems.add(
                        url.isPresent()
                                ? credential + " is missing: DB_URL is set, so it must be set too."
                                : credential + " is set without DB_URL: set both, or none for the embedded database.");
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.wrongUse(String.join(System.lineSeparator(), problems));
        }
        int port = Integer.parseInt(Setting.PORT.in(environment).orElse("8080"));
        String host = Setting.HOST.in(environment).orElse("127.0.0.1");
        return new Settings(
                port,
                host,
                Setting.BASE_URL.in(environment).orElse("http://" + shown(host) + ":" + port),
                Path.of(Setting.DATA_DIR.in(environment).orElse("data"))
                        .toAbsolutePath()
                        .normalize(),
                url.map(it -> new ExternalDatabase(
                        it,
                        Setting.DB_USER.in(environment).orElseThrow(),
                        Setting.DB_PASSWORD.in(environment).orElseThrow())),
                Setting.DEMO.in(environment).map(Boolean::parseBoolean).orElse(false),
                Setting.DEMO_PASSWORD.in(environment),
                Setting.COURSES_DIR
                        .in(environment)
                        .map(Path::of)
                        .map(Path::toAbsolutePath)
                        .map(Path::normalize),
                Integer.parseInt(Setting.HEAP.in(environment).orElse("256")),
                Setting.JAVA_OPTIONS
                        .in(environment)
                        .map(options -> Arrays.asList(options.split("\\s+")))
                        .orElse(List.of()));
    }

    private static String shown(String host) {
        boolean local = host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::");
        return local ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    }
}
