package org.collaborativecourses.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an administrator sets, by environment variable or by system property of the same name. The launcher checks every
 * value before the application starts; here they are only read.
 */
@ApplicationScoped
public class Settings {

    /** Where people reach the application, without a slash at the end; links in mails and on certificates begin with it. */
    public String baseUrl() {
        String address = find("BASE_URL").orElse("http://localhost:8080");
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Whether people reach it over TLS, so that cookies may demand it. */
    public boolean secure() {
        return baseUrl().startsWith("https://");
    }

    /** {@code smtp://user:password@host:port} or {@code smtps://…}; without it mail stays in the outbox. */
    public Optional<URI> smtpUrl() {
        return find("SMTP_URL").map(URI::create);
    }

    public String mailFrom() {
        return find("MAIL_FROM").orElse("courses@" + URI.create(baseUrl()).getHost());
    }

    /** Where the application may keep files of its own. */
    public Optional<Path> dataDir() {
        return find("DATA_DIR").map(Path::of);
    }

    /** A folder of course folders to load at the start. */
    public Optional<Path> coursesDir() {
        return find("COURSES_DIR").map(Path::of);
    }

    /** Whether a course folder that has changed is published when it is loaded, and not made a draft. */
    public boolean publish() {
        return find("PUBLISH").map(Boolean::parseBoolean).orElse(false);
    }

    /** Whether demonstration data is loaded and demonstration accounts exist. */
    public boolean demo() {
        return find("DEMO").map(Boolean::parseBoolean).orElse(false);
    }

    public Optional<String> demoPassword() {
        return find("DEMO_PASSWORD");
    }

    /** Whether every request passes a proxy of our own, whose word for where it comes from can be taken. */
    public boolean behindProxy() {
        return find("PROXY").map(Boolean::parseBoolean).orElse(false);
    }

    private static Optional<String> find(String name) {
        String property = System.getProperty(name);
        String value = property == null ? System.getenv(name) : property;
        return Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
    }
}
