package org.collaborativecourses.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.collaborativecourses.shared.Settings;

/** Carries one letter to the mail server. */
@ApplicationScoped
class Postman {

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void carry(Letter letter, SmtpServer server) throws MessagingException {
        Session session = Session.getInstance(server.properties());
        MimeMessage message = new NumberedMessage(session, letter.id(), host());
        message.setFrom(new InternetAddress(settings.mailFrom(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {letter.language().code()});
        if (letter.unsubscribe() != null) {
            // RFC 8058: the reader's mail service may end it for them, with one POST and without logging in.
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.saveChanges();
        try (Transport transport = session.getTransport(server.protocol())) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private String host() {
        String from = settings.mailFrom();
        return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }

    /** The same mail always has the same number, so that a mailbox shows it once even if it was sent twice. */
    private static final class NumberedMessage extends MimeMessage {

        private final long number;
        private final String host;

        NumberedMessage(Session session, long number, String host) {
            super(session);
            this.number = number;
            this.host = host;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<mail-" + number + "@" + host + ">");
        }
    }
}
