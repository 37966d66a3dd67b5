package org.collaborativecourses.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.Mailbox;
import org.collaborativecourses.tests.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An empty house: the link that makes its first administrator, and mails before and after there is a mail server. */
class FirstStartIT {

    private static final String PASSWORD = "goats in the maize field";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");
    private static final Pattern READ = Pattern.compile("<button[^>]* name=\"(outbox:mails:0:[^\"]+)\"");
    private static RunningProduct product;

    @BeforeAll
    static void nothingIsThere() {
        product = RunningProduct.start(
                Path.of("target", "first-start").toAbsolutePath(),
                Map.of("DEMO", "false", "DEMO_PASSWORD", "", "SMTP_URL", ""));
    }

    @AfterAll
    static void ends() {
        product.stop();
    }

    @Test
    void theFirstAdministratorReadsMailsUntilThereIsAServerThatThenGetsThemAll() throws IOException {
        Path file = product.data().resolve("setup-link.txt");
        assertEquals(200, product.guest().get("/courses").status(), "an empty catalogue is a page too");
        Guest admin = firstAdministrator(path(Files.readString(file).strip()));
        assertFalse(Files.exists(file), "the link has done its work");
        String email = "farai.dube@example.org";
        Guest guest = product.guest();
        guest.takeToken("/register");
        Guest.Reply sent = guest.json(
                "POST",
                Guest.API + "/registrations",
                Map.of("email", email, "name", "Farai Dube", "password", PASSWORD, "zone", "Africa/Harare"));
        assertTrue(sent.status() < 300, sent.toString());
        String letter = readNewest(admin, email);
        assertTrue(letter.contains("/confirm/"), letter);
        assertEquals(1, waiting(email));

        product.restartWith(Map.of("DEMO", "false", "DEMO_PASSWORD", ""));
        String link = Mailbox.linkTo(email, "confirm");
        assertTrue(letter.contains(link), "what waited is what is sent");
        assertEquals(200, product.guest().get(path(link)).status());
        assertEquals(200, admin.get("/my").status(), "the login is still good");
    }

    private static Guest firstAdministrator(String setup) {
        Guest admin = product.guest();
        assertEquals(200, admin.takeToken(setup).status());
        Map<String, String> who = Map.of("email", "first@example.org", "name", "Rudo Moyo", "password", PASSWORD);
        Guest.Reply weak = admin.json(
                "POST",
                Guest.API + setup,
                Map.of("email", "first@example.org", "name", "Rudo Moyo", "password", "short"));
        assertEquals(422, weak.status(), weak.toString());
        Guest.Reply made = admin.json("POST", Guest.API + setup, who);
        assertEquals(200, made.status(), made.toString());
        assertEquals(200, admin.get("/admin/mail").status());
        Guest second = product.guest();
        assertTrue(second.takeToken(setup).status() >= 400, "it works once");
        second.takeToken("/login");
        assertTrue(second.json("POST", Guest.API + setup, who).status() >= 400);
        assertEquals(1, product.store().number("SELECT COUNT(*) FROM person WHERE role = 'administrator'"));
        return admin;
    }

    /** Presses "read" beside the newest mail. */
    private static String readNewest(Guest admin, String recipient) {
        String page = admin.get("/admin/mail").text();
        assertTrue(page.contains(recipient), "the outbox names who is written to");
        List<String> fields = new ArrayList<>();
        Matcher hidden = HIDDEN.matcher(page.substring(page.indexOf("<form id=\"outbox\"")));
        while (hidden.find()) {
            fields.addAll(List.of(hidden.group(1), hidden.group(2)));
        }
        Matcher button = READ.matcher(page);
        assertTrue(button.find(), "there is a button to read it");
        fields.addAll(List.of(button.group(1), ""));
        Matcher nonce = NONCE.matcher(page);
        assertTrue(nonce.find(), "scripts of a desk carry a nonce");
        fields.addAll(List.of("primefaces.nonce", nonce.group(1)));
        Guest.Reply read = admin.form("/admin/mail", fields.toArray(String[]::new));
        assertEquals(200, read.status(), read.toString());
        Matcher letter =
                Pattern.compile("<pre class=\"letter\"[^>]*>([^<]+)</pre>").matcher(read.text());
        assertTrue(letter.find(), "the text of the mail is shown");
        return letter.group(1);
    }

    private static long waiting(String recipient) {
        return product.store().number("SELECT COUNT(*) FROM mail WHERE recipient = ? AND sent_at IS NULL", recipient);
    }

    private static String path(String link) {
        return link.substring(link.indexOf('/', "https://".length()));
    }
}
