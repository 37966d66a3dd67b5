package org.collaborativecourses.launcher;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The built jar, run as an administrator runs it. */
final class RunningLauncher implements AutoCloseable {
    private static final String JAR =
            System.getProperty("launcher.jar", "../../launcher/target/collaborative-courses.jar");

    /** Neither lives for long: compiling less takes more than a third of the application's start away. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringBuilder output = new StringBuilder();

    private RunningLauncher(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "launcher-output");
        reader.setDaemon(true);
        reader.start();
    }

    static RunningLauncher start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                QUICK,
                                "-jar",
                                JAR),
                        Arrays.stream(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Arrays.stream(Setting.values()).map(Setting::name).forEach(builder.environment()::remove);
        builder.environment().put(Setting.JAVA_OPTIONS.name(), QUICK);
        builder.environment().putAll(environment);
        return new RunningLauncher(builder.start());
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the block that says that it runs. */
    RunningLauncher awaitReady() throws InterruptedException {
        awaitLine("To stop:");
        return this;
    }

    void awaitLine(String part) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(11).toNanos();
        while (System.nanoTime() < end && (process.isAlive() || !lines.isEmpty())) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line != null) {
                output.append(line).append('\n');
                if (line.contains(part)) {
                    return;
                }
            }
        }
        fail("The launcher never said \"" + part + "\":\n" + output());
    }

    /** What a service manager does. By the handle, because {@link Process#destroy} would close the output first. */
    void askToEnd() {
        process.toHandle().destroy();
    }

    /** Waits for the end and gives back the exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            fail("The launcher does not end:\n" + output());
        }
        return process.exitValue();
    }

    String output() throws InterruptedException {
        for (String line = lines.poll(200, TimeUnit.MILLISECONDS);
                line != null;
                line = lines.poll(200, TimeUnit.MILLISECONDS)) {
            output.append(line).append('\n');
        }
        return output.toString();
    }

    static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    Process process() {
        return process;
    }

    ProcessHandle application() {
        return child("Companion");
    }

    ProcessHandle database() {
        return child("mariadbd");
    }

    boolean hasDatabase() {
        return children("mariadbd").findAny().isPresent();
    }

    private ProcessHandle child(String part) {
        return children(part).findFirst().orElseThrow();
    }

    private Stream<ProcessHandle> children(String part) {
        return process.children()
                .filter(child -> child.info().commandLine().orElse("").contains(part));
    }

    /** Whatever a test did: nothing is left. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        askToEnd();
        try {
            process.onExit().get(1, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
