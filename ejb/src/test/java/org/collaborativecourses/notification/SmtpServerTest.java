package org.collaborativecourses.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpServerTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org, 25, false",
        "smtp://user:secret@mail.example.org, 587, true",
        "smtp://user:secret@127.0.0.1:3025, 3025, false",
        "smtps://user:secret@mail.example.org, 465, false"
    })
    void neverSendsAPasswordOverAnOpenLine(String address, int port, boolean startTlsRequired) {
        SmtpServer server = SmtpServer.of(URI.create(address));
        assertEquals(port, server.port());
        assertEquals(
                String.valueOf(startTlsRequired),
                server.properties().getProperty("mail." + server.protocol() + ".starttls.required"));
    }

    @Test
    void readsUserAndPasswordThatArePercentEncoded() {
        SmtpServer server = SmtpServer.of(URI.create("smtp://a%40b.org:p%3Aw+%2F@mail.example.org"));
        assertEquals("a@b.org", server.user());
        assertEquals("p:w+/", server.password());
    }

    @Test
    void refusesWhatIsNoMailServer() {
        assertThrows(IllegalArgumentException.class, () -> SmtpServer.of(URI.create("http://mail.example.org")));
        assertThrows(IllegalArgumentException.class, () -> SmtpServer.of(URI.create("smtp:mail")));
    }
}
