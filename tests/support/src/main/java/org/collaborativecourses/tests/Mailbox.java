package org.collaborativecourses.tests;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real SMTP server in this JVM, and everything that was delivered to it. */
public final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/(confirm|reset|invitation)/[A-Za-z0-9_-]+");
    private static GreenMail server;

    private Mailbox() {}

    /** @param port 0: any that is free. @return the port it listens on */
    static synchronized int listenOn(int port) {
        if (server == null) {
            server = new GreenMail(new ServerSetup(
                    port == 0 ? RunningProduct.freePort() : port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
        return server.getSmtp().getPort();
    }

    /** The texts of all mails to this address, the newest last. */
    public static List<String> textsTo(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(it -> isTo(it, address))
                .map(Mailbox::text)
                .toList();
    }

    /** A header of the newest mail to this address; waits for the outbox to send one. */
    public static String headerTo(String address, String name) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        do {
            List<MimeMessage> all = Stream.of(server.getReceivedMessages())
                    .filter(it -> isTo(it, address))
                    .toList();
            if (!all.isEmpty()) {
                return header(all.get(all.size() - 1), name);
            }
            server.waitForIncomingEmail(200, server.getReceivedMessages().length + 1);
        } while (System.nanoTime() < end);
        throw new AssertionError("No mail to " + address);
    }

    private static String header(MimeMessage message, String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? "" : String.join(", ", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest link of that kind that was sent to this address; waits for the outbox to send it. */
    public static String linkTo(String address, String kind) {
        return waitForLink(address, kind, Duration.ofSeconds(60))
                .orElseThrow(() -> new AssertionError(
                        "No mail with a link /" + kind + "/ to " + address + ", but " + textsTo(address)));
    }

    private static Optional<String> waitForLink(String address, String kind, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        do {
            List<String> texts = textsTo(address);
            for (int i = texts.size() - 1; i >= 0; i--) {
                Matcher link = LINK.matcher(texts.get(i));
                if (link.find() && link.group(1).equals(kind)) {
                    return Optional.of(link.group());
                }
            }
            server.waitForIncomingEmail(200, server.getReceivedMessages().length + 1);
        } while (System.nanoTime() < end);
        return Optional.empty();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            Address[] all = message.getAllRecipients();
            return all != null
                    && Arrays.stream(all).anyMatch(it -> it.toString().equalsIgnoreCase(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + textOf(message.getContent());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Object content) throws MessagingException, IOException {
        if (content instanceof jakarta.mail.Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(textOf(parts.getBodyPart(i).getContent())).append('\n');
            }
            return all.toString();
        }
        return String.valueOf(content);
    }
}
