package org.collaborativecourses.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.collaborativecourses.shared.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static String check(String password) {
        return PasswordRules.check("password", password, "awa.diop@example.org", "Awa Diop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vier kleine Bäume am Fluss",
                "horse market tuesday",
                "xK4#plqWz9",
                "كلمة سر طويلة جدا",
                "🐘🐫🦁🐘🐫🦁🐘🐫🦁🐘🌳"
            })
    void takesAnyCharactersIfThereAreEnough(String password) {
        assertEquals(password, check(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12",
                "Password123!",
                "MotDePasse2026",
                "contraseña1",
                "!!welcome99",
                "passwordpassword",
                "1234567890",
                "0987654321",
                "aaaaaaaaaa",
                "abababababab",
                "qwertyuiop",
                "poiuytrewq123",
                "abcdefghij"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertEquals("identity.error.passwordCommon", refusal(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"awa.diop@example.org", "Awa Diop 12", "awadiop2026", "AwaDiop!!!"})
    void refusesTheOwnNameAndAddress(String password) {
        assertEquals("identity.error.passwordOwn", refusal(password));
    }

    @Test
    void refusesWhatIsTooShortOrTooLong() {
        assertEquals("identity.error.passwordShort", refusal("xK4#plqWz"));
        assertEquals("identity.error.passwordLong", refusal("xK4# plqWz ".repeat(12)));
        assertEquals("identity.error.passwordMissing", refusal(""));
        assertEquals("identity.error.passwordMissing", refusal(null));
    }

    private static String refusal(String password) {
        return assertThrows(InvalidException.class, () -> check(password)).messageKey();
    }
}
