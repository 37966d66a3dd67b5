package org.collaborativecourses.ear;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A domain of a real Payara Server, on loopback and on ports of its own. */
final class PayaraServer implements AutoCloseable {
    private static final String DOMAIN = "courses";

    private final Path home;
    private final Path domains;
    private final int portBase;
    private final Map<String, String> environment;

    private PayaraServer(Path home, Path domains, int portBase, Map<String, String> environment) {
        this.home = home;
        this.domains = domains;
        this.portBase = portBase;
        this.environment = environment;
    }

    /** @param portBase the administrator's port is this + 48, the web's + 80 */
    static PayaraServer start(Path home, Path domains, int portBase, Map<String, String> environment)
            throws IOException, InterruptedException {
        PayaraServer server = new PayaraServer(home, domains, portBase, environment);
        server.asadmin(
                "create-domain",
                "--domaindir",
                domains.toString(),
                "--nopassword",
                "--portbase",
                "" + portBase,
                DOMAIN);
        server.keepToLoopback();
        server.asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN);
        return server;
    }

    /** Before the first start, because asking the running server would be too late. */
    private void keepToLoopback() throws IOException {
        Path configuration = domains.resolve(DOMAIN).resolve("config/domain.xml");
        String text = Files.readString(configuration);
        text = text.replaceAll("(<network-listener [^>]*?)address=\"[^\"]*\"", "$1")
                .replace("<network-listener ", "<network-listener address=\"127.0.0.1\" ")
                .replaceAll("(<iiop-listener [^>]*?)address=\"[^\"]*\"", "$1address=\"127.0.0.1\"")
                .replaceAll("(<jmx-connector [^>]*?)address=\"[^\"]*\"", "$1address=\"127.0.0.1\"")
                .replace(
                        "<hazelcast-config-specific-configuration",
                        "<hazelcast-config-specific-configuration enabled=\"false\"")
                .replaceAll("enabled=\"false\"( [^>]*?)enabled=\"(true|false)\"", "enabled=\"false\"$1");
        Files.writeString(configuration, text);
    }

    void deploy(Path archive) throws IOException, InterruptedException {
        asadmin("--port", Integer.toString(portBase + 48), "deploy", archive.toString());
    }

    int port() {
        return portBase + 80;
    }

    Path log() {
        return domains.resolve(DOMAIN).resolve("logs/server.log");
    }

    private void asadmin(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(Files.createDirectories(domains), "asadmin", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        // It runs for a minute: compiling less takes more than a third of the start away.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(
                    String.join(" ", arguments) + ": " + Files.readString(output, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        asadmin("stop-domain", "--domaindir", domains.toString(), DOMAIN);
    }
}
