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

    @Test
    void aClosedAccountOpensNothingAndKeepsNoAddress() {
        String email = newAddress();
        Guest guest = registered(email);
        Guest.Reply wrong =
                guest.json("POST", Guest.API + "/my/account/closing", Map.of("closingPassword", "not mine"));
        assertTrue(wrong.status() >= 400);
        assertTrue(guest.json("POST", Guest.API + "/my/account/closing", Map.of("closingPassword", PASSWORD))
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
