package org.collaborativecourses.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The block that is printed when everything stands. */
record Greeting(Settings settings) {
    private static final String LINE = "─".repeat(76) + "\n";

    String text() throws IOException {
        StringBuilder text = new StringBuilder("\n" + LINE);
        text.append("  Collaborative Courses is running: ")
                .append(settings.baseUrl())
                .append('\n');
        if (settings.demo()) {
            text.append("\n  Demonstration accounts, one for each role:\n")
                    .append("    member@example.org        facilitator@example.org\n")
                    .append("    secretariat@example.org   admin@example.org\n")
                    .append("    password: ")
                    .append(
                            settings.demoPassword().isPresent()
                                    ? "as set by DEMO_PASSWORD"
                                    : new DemoPassword(settings).value())
                    .append("\n    Without SMTP_URL no mail leaves: admin@example.org reads it at\n    ")
                    .append(settings.baseUrl())
                    .append("/admin/mail\n");
        }
        Path setup = settings.dataDir().resolve("setup-link.txt");
        if (Files.exists(setup)) {
            text.append("\n  Make the first administrator (this link works once):\n    ")
                    .append(Files.readString(setup).strip())
                    .append('\n');
        }
        boolean embeddedDatabase = settings.database().isEmpty();
        text.append("\n  Data:      ").append(settings.dataDir());
        text.append(embeddedDatabase ? " (with the embedded database)\n" : "\n");
        if (!embeddedDatabase) {
            text.append("  Database:  as set by DB_URL\n");
        }
        text.append("  Log:       ").append(settings.dataDir().resolve("log/server.log"));
        text.append("\n  To stop:   Ctrl-C\n").append(LINE);
        return text.toString();
    }
}
