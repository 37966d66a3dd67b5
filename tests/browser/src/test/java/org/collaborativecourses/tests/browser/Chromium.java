package org.collaborativecourses.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of all tests here: the one that {@code CHROMIUM} names, else one on the path, else Debian's package where it
 * can be installed, else the one that Playwright fetches.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
            "--disable-gpu");

    private Chromium() {}

    private static final class Shared {
        static final Browser ONE = start();
    }

    /** Started by whoever asks first; it ends with this JVM. */
    static Browser shared() {
        return Shared.ONE;
    }

    private static Browser start() {
        Optional<Path> executable = findOrInstall();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments());
        executable.ifPresent(options::setExecutablePath);
        // Set, the driver fetches no browser when it starts.
        String skip = executable.isPresent() ? "1" : "0";
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", skip)));
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            throw new IllegalStateException(
                    "No Chromium can be started. Install one (Debian: apt-get install chromium), or name one with the"
                            + " environment variable CHROMIUM, then run again.",
                    e);
        }
    }

    private static List<String> arguments() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? Stream.concat(QUIET.stream(), Stream.of("--no-sandbox")).toList() : QUIET;
    }

    private static Optional<Path> findOrInstall() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Optional<Path> found = onPath(NAMES);
        if (found.isPresent()) {
            return found;
        }
        if ("root".equals(System.getProperty("user.name"))
                && onPath(List.of("apt-get")).isPresent()) {
            run("apt-get", "update", "-q");
            run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
        }
        return onPath(NAMES);
    }

    private static Optional<Path> onPath(List<String> names) {
        List<String> folders = List.of(
                Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin").split(":"));
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What it comes to is seen by looking again. */
    private static void run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
