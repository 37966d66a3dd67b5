package org.collaborativecourses.notification;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/**
 * The mail server that {@code SMTP_URL} names: {@code smtp://host:port}, {@code smtps://host:port}, with
 * {@code user:password@} before the host where it asks for them (percent-encoded). A password never goes over an open
 * line: with a user, {@code smtp} demands STARTTLS, except on this machine itself.
 */
record SmtpServer(String host, int port, boolean tls, String user, String password) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final int SMTP = 25;
    private static final int SUBMISSION = 587;
    private static final int SMTPS = 465;
    private static final String PATIENCE = "30000";

    /** @throws IllegalArgumentException where it is no such address */
    static SmtpServer of(URI address) {
        boolean tls = "smtps".equals(address.getScheme());
        if (!tls && !"smtp".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("SMTP_URL is smtp://host:port or smtps://host:port");
        }
        String[] login = address.getRawUserInfo() == null
                ? new String[] {null, null}
                : address.getRawUserInfo().split(":", 2);
        String user = decoded(login[0]);
        String password = login.length == 2 ? decoded(login[1]) : "";
        int port = address.getPort() > 0 ? address.getPort() : tls ? SMTPS : user == null ? SMTP : SUBMISSION;
        return new SmtpServer(address.getHost(), port, tls, user, password);
    }

    private static String decoded(String part) {
        return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String protocol() {
        return tls ? "smtps" : "smtp";
    }

    /** As Jakarta Mail wants to be told. */
    Properties properties() {
        String prefix = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol());
        properties.setProperty(prefix + "host", host);
        properties.setProperty(prefix + "port", String.valueOf(port));
        properties.setProperty(prefix + "auth", String.valueOf(user != null));
        properties.setProperty(prefix + "connectiontimeout", PATIENCE);
        properties.setProperty(prefix + "timeout", PATIENCE);
        properties.setProperty(prefix + "writetimeout", PATIENCE);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", String.valueOf(!tls && user != null && !isOwnMachine()));
        return properties;
    }

    private boolean isOwnMachine() {
        return OWN_MACHINE.contains(host);
    }
}
