package org.collaborativecourses.login;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.shared.InvalidException;

/**
 * What a new password must be: long enough, and not one that is tried first. No rule about kinds of characters, and no
 * character is refused (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.9, 6.2.11).
 */
public final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final Set<String> COMMON = read("common-passwords.txt");
    private static final String ROWS =
            "01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm qwertzuiop";

    private PasswordRules() {}

    /**
     * @param own what belongs to the person: name, address
     * @return the password, as it was given
     * @throws InvalidException at the named field
     */
    public static String check(String field, String password, String... own) {
        if (password == null || password.isEmpty()) {
            throw new InvalidException(field, "identity.error.passwordMissing");
        }
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new InvalidException(field, "identity.error.passwordShort", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new InvalidException(field, "identity.error.passwordLong", LONGEST);
        }
        if (isCommon(password)) {
            throw new InvalidException(field, "identity.error.passwordCommon");
        }
        if (Arrays.stream(own).anyMatch(it -> isMadeOf(password, it))) {
            throw new InvalidException(field, "identity.error.passwordOwn");
        }
        return password;
    }

    private static boolean isCommon(String password) {
        String letters = fold(password);
        if (letters.chars().distinct().count() <= 3 || isRun(letters)) {
            return true;
        }
        String core = letters.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return COMMON.contains(letters) || COMMON.contains(core) || isRun(core) || isTwice(core);
    }

    /** A stretch of the alphabet, of the digits or of a keyboard's row, there or back. */
    private static boolean isRun(String text) {
        return text.length() >= 4
                && (ROWS.contains(text)
                        || ROWS.contains(new StringBuilder(text).reverse())
                        || "12345678901234567890".contains(text));
    }

    /** passwordpassword, secretsecretsecret. */
    private static boolean isTwice(String text) {
        for (int part = 3; part <= text.length() / 2; part++) {
            String first = text.substring(0, part);
            if (text.length() % part == 0
                    && COMMON.contains(first)
                    && first.repeat(text.length() / part).equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** The address, its first half or the name, with at most a little around it. */
    private static boolean isMadeOf(String password, String own) {
        if (own == null) {
            return false;
        }
        String folded = fold(password).replaceAll("[^\\p{L}\\p{N}]", "");
        String whole = fold(own);
        return Stream.of(whole, whole.split("@", 2)[0])
                .map(it -> it.replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(it -> it.length() >= 4)
                .anyMatch(it -> folded.contains(it) && folded.length() - it.length() < 5);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> read(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PasswordRules.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().filter(it -> !it.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
