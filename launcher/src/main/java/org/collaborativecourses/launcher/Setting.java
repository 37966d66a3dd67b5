package org.collaborativecourses.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Each environment variable that the launcher reads: what it means, what is expected, and how that is recognised. */
enum Setting {
    PORT("port of the web server", "8080", "a port from 1 to 65535", number(1, 65535)),
    HOST(
            "address to listen on; 0.0.0.0 is every address of this machine",
            "127.0.0.1",
            "a host name or an IP address",
            value -> value.matches("[A-Za-z0-9.:_-]+")),
    BASE_URL(
            "address that people use, for links in mails and on certificates",
            "http://localhost:PORT",
            "an address like https://courses.example.org",
            Setting::isBaseUrl),
    DATA_DIR(
            "folder for the embedded database, logs and unpacked files",
            "./data",
            "a folder that can be made and written",
            Setting::isPath),
    DB_URL(
            "MariaDB (10.11 or newer) to use instead of the embedded one",
            "",
            "an address like jdbc:mariadb://db.example.org:3306/courses",
            value -> value.matches("jdbc:mariadb://[^/\\s]+/[^?\\s]+(\\?\\S*)?")),
    DB_USER("user of that database", "", "a user name, together with DB_URL", value -> true),
    DB_PASSWORD("password of that user", "", "a password, together with DB_URL", value -> true),
    DEMO(
            "true: load the bundled courses, demonstration people and data",
            "false",
            "true or false",
            value -> Set.of("true", "false").contains(value)),
    DEMO_PASSWORD(
            "password of the demonstration accounts",
            "generated once, kept in DATA_DIR/demo-password",
            "at least 12 characters",
            value -> value.length() >= 12),
    COURSES_DIR(
            "folder of course folders to load at the start",
            "",
            "a folder that exists",
            value -> isPath(value) && Files.isDirectory(Path.of(value))),
    PUBLISH(
            "true: a course folder that has changed is published at the start; false: it becomes a draft",
            "false",
            "true or false",
            value -> Set.of("true", "false").contains(value)),
    SMTP_URL(
            "mail server; without it mails stay in the outbox, which the administrator reads",
            "",
            "an address like smtp://user:password@mail.example.org:587 (or smtps://)",
            Setting::isMailServer),
    MAIL_FROM(
            "sender of mails",
            "courses@ the host of BASE_URL",
            "a mail address like courses@example.org",
            value -> value.matches("[^@\\s]+@[^@\\s]+")),
    PROXY(
            "true: a reverse proxy of yours passes requests on; X-Forwarded-For says where they come from",
            "false",
            "true or false",
            value -> Set.of("true", "false").contains(value)),
    HEAP("most memory for the application's objects, in MB", "256", "a number from 96 to 16384", number(96, 16384)),
    JAVA_OPTIONS("more options for the application's JVM", "", "options separated by spaces", value -> true);

    private final String meaning;
    private final String standard;
    private final String expected;
    private final Predicate<String> fits;

    Setting(String meaning, String standard, String expected, Predicate<String> fits) {
        this.meaning = meaning;
        this.standard = standard;
        this.expected = expected;
        this.fits = fits;
    }

    /** The value set, without space around it; nothing set and an empty value are the same. */
    Optional<String> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name())).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** One line where the value is wrong. Values that may hold a password are not repeated. */
    Optional<String> problemIn(Map<String, String> environment) {
        return in(environment).filter(value -> !fits.test(value)).map(value -> {
            boolean secret = this == DB_PASSWORD || this == DEMO_PASSWORD || this == SMTP_URL || this == DB_URL;
            return name() + (secret ? "" : "=" + value) + " is wrong: expected " + expected + ".";
        });
    }

    String help() {
        return "  %-14s %s%n  %-14s   %s%s%n"
                .formatted(name(), meaning, "", expected, standard.isEmpty() ? "" : "; default: " + standard);
    }

    private static Predicate<String> number(int from, int to) {
        return value -> value.matches("\\d{1,9}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to;
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isBaseUrl(String value) {
        return uri(value)
                .filter(uri -> Set.of("http", "https").contains(String.valueOf(uri.getScheme())))
                .filter(uri -> uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null)
                .filter(uri -> uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                .isPresent();
    }

    private static boolean isMailServer(String value) {
        return uri(value)
                .filter(uri -> Set.of("smtp", "smtps").contains(String.valueOf(uri.getScheme())))
                .filter(uri -> uri.getHost() != null
                        && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/")))
                .isPresent();
    }

    private static Optional<URI> uri(String value) {
        try {
            return Optional.of(new URI(value));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
