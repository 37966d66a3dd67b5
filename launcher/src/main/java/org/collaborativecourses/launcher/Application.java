package org.collaborativecourses.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** The application's JVM: Payara Micro with the WAR, with bounded memory and one open port. */
final class Application {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private final Process process;
    private final Settings settings;
    private final ServerLog log;

    private Application(Process process, Settings settings, ServerLog log) {
        this.process = process;
        this.settings = settings;
        this.log = log;
    }

    /** @param environment what the application reads, beside the launcher's own environment */
    static Application start(Settings settings, Path runtime, ServerLog log, Map<String, String> environment)
            throws IOException {
        Path payara = Archive.PAYARA.folderIn(runtime);
        Path payaraJar = Archive.PAYARA.copiedTo(payara);
        Archive.deleteOthers(runtime, payara);
        Path application = Archive.APPLICATION.folderIn(runtime);
        Path war = Archive.APPLICATION.copiedTo(application);
        Archive.deleteOthers(runtime, application);
        Path server = runtime.resolve("server");
        Archive.delete(server);
        Files.createDirectories(server.resolve("root"));
        Files.createDirectories(server.resolve("tmp"));
        Path companion = companion(server);

        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory(settings));
        command.addAll(opened(payaraJar));
        command.add("-Djava.io.tmpdir=" + server.resolve("tmp"));
        command.add("-Djava.awt.headless=true");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Duser.timezone=UTC");
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-cp", companion + ":" + payaraJar, Companion.class.getName()));
        command.addAll(List.of(
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                server.resolve("root").toString(),
                "--unpackdir",
                Files.createDirectories(payara.resolve("unpacked")).toString(),
                "--prebootcommandfile",
                resource("pre-boot.txt", server, settings).toString(),
                "--logproperties",
                resource("logging.properties", server, settings).toString(),
                "--port",
                Integer.toString(settings.port()),
                "--minhttpthreads",
                "4",
                "--maxhttpthreads",
                "32",
                "--contextroot",
                "/",
                "--deploy",
                war.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "1"); // glibc's arenas cost tens of MB otherwise
        return new Application(builder.start(), settings, log);
    }

    /** Memory that compiling and unpacking needed for a moment goes back, about 50 MB, on Java builds that can. */
    private static List<String> memory(Settings settings) {
        return List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=30000",
                "-XX:+UseSerialGC",
                "-Xms48m",
                "-Xmx" + settings.heap() + "m",
                "-Xss512k",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:MetaspaceSize=96m",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError");
    }

    /** The manifest's openings count only with {@code -jar}, and the companion needs a class path. */
    private static List<String> opened(Path payaraJar) throws IOException {
        try (JarFile jar = new JarFile(payaraJar.toFile())) {
            Attributes attributes = jar.getManifest().getMainAttributes();
            List<String> options = new ArrayList<>();
            for (String kind : List.of("Add-Exports", "Add-Opens")) {
                String all = attributes.getValue(kind);
                for (String one : all == null ? new String[0] : all.strip().split("\\s+")) {
                    options.add("--" + kind.toLowerCase(Locale.ROOT) + "=" + one + "=ALL-UNNAMED");
                }
            }
            return options;
        }
    }

    private static Path companion(Path server) throws IOException {
        Path folder = server.resolve("companion");
        String file = Companion.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(folder.resolve(file).resolve("..").normalize());
        try (InputStream content = Companion.class.getResourceAsStream("/" + file)) {
            Files.copy(content, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private static Path resource(String name, Path folder, Settings settings) throws IOException {
        try (InputStream content = Application.class.getResourceAsStream(name)) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve(name), text.replace("${HOST}", settings.host()));
        }
    }

    /**
     * Gives back when the application says that it is ready.
     *
     * @throws Refusal where it ends, or the server stands without it, or the patience does
     */
    void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (readiness() != HttpURLConnection.HTTP_OK) {
            if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                throw Refusal.failed("The application ended while it was starting: " + cause());
            }
            if (log.says("Exception while loading the app")) {
                throw Refusal.failed("The application does not start: " + log.cause());
            }
            if (System.nanoTime() > end) {
                throw Refusal.failed(
                        "The application is not ready after " + PATIENCE.toMinutes() + " minutes: " + log.cause());
            }
        }
    }

    /** The status of its own answer whether it is ready, 0 where nobody answers. */
    private int readiness() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        try {
            HttpURLConnection request =
                    (HttpURLConnection) new URI("http", null, host, settings.port(), "/health/ready", null, null)
                            .toURL()
                            .openConnection();
            request.setConnectTimeout(1_000);
            request.setReadTimeout(30_000);
            int status = request.getResponseCode();
            request.disconnect();
            return status;
        } catch (IOException notYet) {
            return 0;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end, and says whether it was asked for with Ctrl-C or a termination signal. */
    boolean awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        return code == 0 || code == 130 || code == 143;
    }

    /** Why it ended, in one line. */
    String cause() {
        int code = process.exitValue();
        return code > 128 ? "it was killed (signal " + (code - 128) + "), see " + log.file() + "." : log.cause();
    }

    /** Lets the application finish its requests, then insists. */
    void end() {
        process.destroy();
        try {
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    Process process() {
        return process;
    }
}
