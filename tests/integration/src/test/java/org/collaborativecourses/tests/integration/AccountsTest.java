package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.Mailbox;
import org.collaborativecourses.tests.RunningProduct;
import org.junit.jupiter.api.Test;

/** Accounts over HTTP, with every mail delivered by a real SMTP server. */
class AccountsTest {

    private static final String PASSWORD = "goats in the maize field";
    private final RunningProduct product = RunningProduct.shared();

    private static String newAddress() {
        return UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }

    private Guest.Reply register(Guest guest, String email) {
        guest.takeToken("/register");
        return guest.json(
                "POST",
                Guest.API + "/registrations",
                Map.of("email", email, "name", "Farai Dube", "password", PASSWORD, "zone", "Africa/Harare"));
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Guest registered(String email) {
        Guest guest = product.guest();
        assertTrue(register(guest, email).status() < 300);
        String token = token(Mailbox.linkTo(email, "confirm"));
        guest.takeToken("/confirm/" + token);
        assertEquals(
                200,
                guest.json("POST", Guest.API + "/confirmations/" + token, Map.of("password", PASSWORD))
                        .status());
        guest.takeToken("/my/account");
        return guest;
    }

    @Test
    void registersAndConfirmsWithTheLinkOfTheMailOnce() {
        String email = newAddress();
        Guest guest = product.guest();
        register(guest, email);
        assertThrows(IllegalStateException.class, () -> product.guest().logIn(email, PASSWORD));
        String token = token(Mailbox.linkTo(email, "confirm"));
        guest.takeToken("/confirm/" + token);
        Guest.Reply wrong =
                guest.json("POST", Guest.API + "/confirmations/" + token, Map.of("password", "not the password"));
        assertTrue(wrong.status() >= 400, wrong.toString());
        assertEquals(
                200,
                guest.json("POST", Guest.API + "/confirmations/" + token, Map.of("password", PASSWORD))
                        .status());
        assertEquals(200, guest.get("/my").status());
        Guest again = product.guest();
        again.takeToken("/login");
        assertTrue(again.json("POST", Guest.API + "/confirmations/" + token, Map.of("password", PASSWORD))
                        .status()
                >= 400);
    }

    @Test
    void answersTheSameForKnownAndUnknownAddresses() {
        String known = newAddress();
        registered(known);
        Guest.Reply first = register(product.guest(), newAddress());
        Guest.Reply second = register(product.guest(), known);
        assertEquals(first.status(), second.status());
        assertEquals(first.text(), second.text());
        for (String form : new String[] {"/register", "/forgotten"}) {
            String api = form.equals("/register") ? "/registrations" : "/password-resets";
            Guest.Reply[] replies = new Guest.Reply[2];
            String[] addresses = {newAddress(), known};
            for (int i = 0; i < 2; i++) {
                Guest guest = product.guest();
                guest.takeToken(form);
                replies[i] =
                        guest.form(Guest.API + api, "email", addresses[i], "name", "Farai Dube", "password", PASSWORD);
            }
            assertEquals(replies[0].status(), replies[1].status());
            assertEquals(replies[0].header("Location"), replies[1].header("Location"));
        }
        Guest guest = product.guest();
        guest.takeToken("/login");
        Guest.Reply unknown =
                guest.json("POST", Guest.API + "/login", Map.of("email", newAddress(), "password", "wrong password"));
        Guest.Reply wrong =
                guest.json("POST", Guest.API + "/login", Map.of("email", known, "password", "wrong password"));
        assertEquals(unknown.status(), wrong.status());
        assertEquals(unknown.text(), wrong.text());
    }

    @Test
    void aForgottenPasswordIsSetAnewAndEndsEveryLogin() {
        String email = newAddress();
        Guest before = registered(email);
        Guest guest = product.guest();
        guest.takeToken("/forgotten");
        assertTrue(guest.json("POST", Guest.API + "/password-resets", Map.of("email", email))
                        .status()
                < 300);
        String token = token(Mailbox.linkTo(email, "reset"));
        assertEquals(200, guest.takeToken("/reset/" + token).status());
        String fresh = "a new one after the rain";
        assertTrue(guest.json("POST", Guest.API + "/password-resets/" + token, Map.of("password", fresh))
                        .status()
                < 300);
        assertNotEquals(200, before.get("/my").status());
        assertThrows(IllegalStateException.class, () -> product.guest().logIn(email, PASSWORD));
        assertEquals(200, product.guest().logIn(email, fresh).get("/my").status());
        assertTrue(guest.json("POST", Guest.API + "/password-resets/" + token, Map.of("password", PASSWORD))
                        .status()
                >= 400);
    }

    @Test
    void aCookieThatIsStillOpenIsNobodyOnceTheAccountIsClosed() {
        String name = "Closed " + UUID.randomUUID();
        Guest open = product.newMember(name);
        Guest closed = product.newMember(name + " too");
        product.store().write("UPDATE person SET closed_at = UTC_TIMESTAMP(6) WHERE name = ?", name + " too");
        assertEquals(
                1,
                product.store()
                        .number(
                                "SELECT COUNT(*) FROM login l JOIN person p ON p.id = l.person_id WHERE p.name = ?"
                                        + " AND l.expires_at > UTC_TIMESTAMP(6)",
                                name + " too"),
                "the login itself is still there");
        assertEquals(200, open.get("/my").status());
        Guest.Reply page = closed.get("/my");
        assertTrue(page.status() >= 300 && page.header("Location").contains("/login"), page.toString());
        String table = Guest.API + "/reports/people";
        assertEquals(403, open.get(table, "Accept", "application/json").status(), "somebody without a desk");
        assertEquals(401, closed.get(table, "Accept", "application/json").status(), "nobody");
    }

    @Test
    void anAddressChangesOnlyWhenTheNewOneConfirms() {
        String email = newAddress();
        Guest guest = registered(email);
        String other = newAddress();
        assertTrue(guest.json(
                                "POST",
                                Guest.API + "/my/account/address",
                                Map.of("email", other, "addressPassword", PASSWORD))
                        .status()
                < 300);
        String token = token(Mailbox.linkTo(other, "confirm"));
        assertEquals(200, product.guest().logIn(email, PASSWORD).get("/my").status());
        assertTrue(guest.json("POST", Guest.API + "/confirmations/" + token, Map.of())
                        .status()
                < 300);
        assertEquals(200, product.guest().logIn(other, PASSWORD).get("/my").status());
        assertThrows(IllegalStateException.class, () -> product.guest().logIn(email, PASSWORD));
    }

    private static void asks(Guest guest, String newAddress) {
        Guest.Reply reply = guest.json(
                "POST", Guest.API + "/my/account/address", Map.of("email", newAddress, "addressPassword", PASSWORD));
        assertTrue(reply.status() < 300, reply.toString());
    }

    @Test
    void aNewPasswordEndsALinkThatWouldChangeTheAddressAndTheOldAddressWasTold() {
        String email = newAddress();
        Guest thief = registered(email);
        String other = newAddress();
        asks(thief, other);
        String link = token(Mailbox.linkTo(other, "confirm"));
        Guest owner = product.guest();
        owner.takeToken("/forgotten");
        assertTrue(owner.json("POST", Guest.API + "/password-resets", Map.of("email", email))
                        .status()
                < 300);
        String reset = token(Mailbox.linkTo(email, "reset"));
        assertTrue(Mailbox.textsTo(email).stream().anyMatch(it -> it.contains("has asked that mail for your account")));
        assertTrue(owner.json("POST", Guest.API + "/password-resets/" + reset, Map.of("password", "only mine from now"))
                        .status()
                < 300);
        Guest again = product.guest();
        again.takeToken("/login");
        Guest.Reply late = again.json("POST", Guest.API + "/confirmations/" + link, Map.of());
        assertTrue(late.status() >= 400, late.toString());
        assertEquals(
                200,
                product.guest().logIn(email, "only mine from now").get("/my").status());
    }

    @Test
    void aConfirmedAddressEndsEveryLoginAndEveryLinkToTheOldOne() {
        String email = newAddress();
        Guest guest = registered(email);
        String other = newAddress();
        guest.json("POST", Guest.API + "/password-resets", Map.of("email", email));
        String reset = token(Mailbox.linkTo(email, "reset"));
        asks(guest, other);
        String link = token(Mailbox.linkTo(other, "confirm"));
        Guest elsewhere = product.guest();
        elsewhere.takeToken("/login");
        assertTrue(elsewhere
                        .json("POST", Guest.API + "/confirmations/" + link, Map.of())
                        .status()
                < 300);
        assertNotEquals(200, guest.get("/my").status());
        Guest.Reply late = elsewhere.json(
                "POST", Guest.API + "/password-resets/" + reset, Map.of("password", "no longer my address"));
        assertTrue(late.status() >= 400, late.toString());
    }

    @Test
    void behindAProxyWhatIsTriedCountsForWhoeverTriedIt() {
        Guest guest = product.guest();
        guest.takeToken("/login");
        String[] headers = {
            "Accept", "application/json", "X-CSRF", guest.token(), "X-Forwarded-For", "spoofed, 203.0.113.9"
        };
        Guest.Reply last = null;
        for (int i = 0; i < 62; i++) {
            last = guest.send(
                    "POST",
                    Guest.API + "/password-resets/" + "0".repeat(26),
                    "application/json",
                    "{\"password\":\"long enough to be one\"}",
                    headers);
        }
        assertEquals(429, last.status(), last.toString());
        headers[headers.length - 1] = "203.0.113.10";
        Guest.Reply other = guest.send(
                "POST",
                Guest.API + "/password-resets/" + "0".repeat(26),
                "application/json",
                "{\"password\":\"long enough to be one\"}",
                headers);
        assertNotEquals(429, other.status(), other.toString());
    }

    private static Map<String, Object> erasure(String password) {
        return Map.of("erasurePassword", password, "certificates", "withdraw", "understood", true);
    }

    @Test
    void aClosedAccountOpensNothingAndKeepsNoAddress() {
        String email = newAddress();
        Guest guest = registered(email);
        Guest.Reply wrong = guest.json("POST", Guest.API + "/my/data/erasure", erasure("not mine"));
        assertTrue(wrong.status() >= 400);
        assertTrue(guest.json("POST", Guest.API + "/my/data/erasure", erasure(PASSWORD))
                        .status()
                < 300);
        assertNotEquals(200, guest.get("/my").status());
        assertThrows(IllegalStateException.class, () -> product.guest().logIn(email, PASSWORD));
        assertEquals(
                0,
                product.store().number("SELECT COUNT(*) FROM person WHERE email_key = ? OR email = ?", email, email));
    }

    @Test
    void anInvitationLetsSomebodyIn() {
        Guest admin = product.demonstration("admin");
        String email = newAddress();
        assertTrue(admin.json("POST", Guest.API + "/invitations", Map.of("email", email, "language", "fr"))
                        .status()
                < 300);
        String token = token(Mailbox.linkTo(email, "invitation"));
        Guest guest = product.guest();
        assertEquals(200, guest.takeToken("/invitation/" + token).status());
        assertEquals(
                200,
                guest.json(
                                "POST",
                                Guest.API + "/invitations/" + token + "/acceptance",
                                Map.of("name", "Aïssata Diallo", "password", PASSWORD))
                        .status());
        assertEquals(200, guest.get("/my").status());
    }

    @Test
    void guessingAPasswordIsSlowedDownWithoutLockingOutEverybody() {
        String email = newAddress();
        registered(email);
        Guest guest = product.guest();
        guest.takeToken("/login");
        Guest.Reply last = null;
        for (int i = 0; i < 12; i++) {
            last = guest.json("POST", Guest.API + "/login", Map.of("email", email, "password", "guess number " + i));
        }
        assertEquals(429, last.status(), last.toString());
        assertFalse(last.header("Retry-After").isEmpty());
        assertEquals(200, product.demonstration("member").get("/my").status());
    }

    @Test
    void oneAddressIsNotFloodedWithMail() {
        String email = newAddress();
        Guest guest = product.guest();
        guest.takeToken("/forgotten");
        Guest.Reply last = null;
        for (int i = 0; i < 7; i++) {
            last = guest.json("POST", Guest.API + "/password-resets", Map.of("email", email));
        }
        assertEquals(429, last.status(), last.toString());
    }
}
