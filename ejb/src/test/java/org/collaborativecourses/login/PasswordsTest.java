package org.collaborativecourses.login;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void knowsTheRightPasswordFromAWrongOne() {
        String hash = passwords.hash("horse market tuesday");
        assertTrue(passwords.match("horse market tuesday", hash));
        assertFalse(passwords.match("horse market Tuesday", hash));
        assertFalse(passwords.match("", hash));
        assertFalse(passwords.match(null, hash));
    }

    @Test
    void saltsEveryHashAndSaysHowItWasMade() {
        String hash = passwords.hash("same");
        assertNotEquals(hash, passwords.hash("same"));
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(hash.length() <= 200);
    }

    @Test
    void letsNobodyInWhereThereIsNoAccount() {
        assertFalse(passwords.match("nobody", null));
        assertFalse(passwords.match("x".repeat(100_000), null));
    }
}
