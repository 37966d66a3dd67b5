package org.collaborativecourses.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.collaborativecourses.shared.RandomToken;

/**
 * The product as an administrator runs it: {@code java -jar collaborative-courses.jar} with its embedded database. One is
 * shared by all tests of a module; one that needs an empty house starts its own.
 *
 * <p>While tests are written, {@code PRODUCT_URL} with {@code PRODUCT_DATA} (its data folder), {@code DEMO_PASSWORD} and
 * {@code PRODUCT_SMTP_PORT} name one that is running already.
 */
public final class RunningProduct {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path data;
    private final URI address;
    private final String password;
    private final int smtpPort;
    private Map<String, String> settings;
    private Process process;

    private RunningProduct(Path data, URI address, String password, int smtpPort, Map<String, String> settings) {
        this.data = data;
        this.address = address;
        this.password = password;
        this.smtpPort = smtpPort;
        this.settings = settings;
    }

    private static final class Shared {
        static final RunningProduct ONE = make();

        private static RunningProduct make() {
            String url = System.getenv("PRODUCT_URL");
            if (url != null) {
                int smtpPort = Optional.ofNullable(System.getenv("PRODUCT_SMTP_PORT"))
                        .map(Integer::valueOf)
                        .orElse(0);
                Mailbox.listenOn(smtpPort);
                return new RunningProduct(
                        Path.of(System.getenv("PRODUCT_DATA")),
                        URI.create(url),
                        System.getenv("DEMO_PASSWORD"),
                        smtpPort,
                        Map.of());
            }
            return start(Path.of(System.getProperty("product.data", "target/product")));
        }
    }

    /** The one of this module, started by whoever asks first and ended with the tests. */
    public static RunningProduct shared() {
        return Shared.ONE;
    }

    /** A new one on an empty folder, with demonstration data. */
    public static RunningProduct start(Path data) {
        return start(data, Map.of());
    }

    /** @param settings that are to be others: {@code DB_URL} and what belongs to it, say; an empty one is none */
    public static RunningProduct start(Path data, Map<String, String> settings) {
        deleteTree(data);
        int port = freePort();
        RunningProduct product = new RunningProduct(
                data.toAbsolutePath(),
                URI.create("http://localhost:" + port),
                "twelve-demo-letters",
                Mailbox.listenOn(0),
                settings);
        product.run();
        Runtime.getRuntime().addShutdownHook(new Thread(product::stop));
        return product;
    }

    /** Starts it on the folder it has, and gives back when it is ready. */
    public void run() {
        try {
            Files.createDirectories(data);
            Path log = data.resolveSibling(data.getFileName() + ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-jar",
                            jar().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment()
                    .putAll(Map.of(
                            "DEMO",
                            "true",
                            "PROXY",
                            "true",
                            "DEMO_PASSWORD",
                            password,
                            "PORT",
                            String.valueOf(address.getPort()),
                            "DATA_DIR",
                            data.toString(),
                            "SMTP_URL",
                            "smtp://127.0.0.1:" + smtpPort));
            builder.environment().putAll(settings);
            // It runs for minutes, not for months: compiling less takes more than a third of the start away.
            builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
            process = builder.start();
            awaitReady(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar that ships. */
    public static Path jar() {
        Path jar = Path.of(System.getProperty("product.jar", "../../launcher/target/collaborative-courses.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not there: build the launcher first (mvn package)");
        }
        return jar.toAbsolutePath().normalize();
    }

    private void awaitReady(Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest question = HttpRequest.newBuilder(address.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(20))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        while (System.nanoTime() < end) {
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
                waitFor(Duration.ofMillis(100));
            } catch (IOException notYet) {
                if (waitFor(Duration.ofMillis(250))) {
                    throw new IllegalStateException(
                            "The product ended while it was starting:\n" + Files.readString(log));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("The product is not ready in time:\n" + Files.readString(log));
    }

    /** Whether its process ends in that time. */
    public boolean waitFor(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@code kill -9} of the application's JVM. The launcher ends after it. */
    public void killApplication() {
        kill(child("Companion"));
        awaitEnd();
    }

    /** {@code kill -9} of the database's process. */
    public void killDatabase() {
        kill(child("mariadbd"));
        awaitEnd();
    }

    /** {@code kill -9} of the launcher: what it started ends by itself, or is ended by the next start. */
    public void killLauncher() {
        ProcessHandle application = child("Companion");
        kill(process.toHandle());
        application.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private ProcessHandle child(String name) {
        return process.descendants()
                .filter(it -> it.info().commandLine().orElse("").contains(name)
                        || String.join(" ", it.info().arguments().orElse(new String[0]))
                                .contains(name)
                        || it.info().command().orElse("").contains(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The product has no process " + name));
    }

    private static void kill(ProcessHandle handle) {
        handle.destroyForcibly();
        handle.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void awaitEnd() {
        if (!waitFor(Duration.ofSeconds(60))) {
            throw new IllegalStateException("The launcher does not end after what it started was killed");
        }
    }

    /** As with Ctrl-C. */
    public void stop() {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!waitFor(Duration.ofSeconds(25))) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    /** Ends it and starts it again on its folder, with other settings than before. */
    public void restartWith(Map<String, String> other) {
        stop();
        settings = other;
        run();
    }

    public URI address() {
        return address;
    }

    /** Of the demonstration accounts. */
    public String password() {
        return password;
    }

    public Path data() {
        return data;
    }

    /** Its own database. */
    public Store store() {
        return settings.containsKey("DB_URL") ? Store.of(settings) : Store.of(data);
    }

    /** Nobody in particular, as yet. */
    public Guest guest() {
        return new Guest(address);
    }

    /** One of the demonstration accounts: member, facilitator, secretariat, admin. */
    public Guest demonstration(String account) {
        return guest().logIn(account + "@example.org", password);
    }

    /** A member of their own for one test, logged in; {@code AccountsTest} registers and logs in properly. */
    public Guest newMember(String name) {
        String email = store().addPerson(name, "member");
        String token = RandomToken.next();
        String csrf = RandomToken.next();
        store().addLogin(email, token, csrf);
        return guest().enter(token, csrf);
    }

    /** One that nobody listens on: modules are tested beside each other. */
    public static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
