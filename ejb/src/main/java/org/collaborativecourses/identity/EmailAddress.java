package org.collaborativecourses.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.collaborativecourses.shared.InvalidException;

/**
 * An address that a mail can be sent to, as the person wrote it. Two addresses are the same where they differ in case
 * only: no provider in use tells them apart, and people do not either.
 *
 * <p>Narrower than RFC 5321 on purpose: no quoted local part, no comment, no address literal, nothing beyond printable
 * ASCII in the local part, so that no address can carry a line break or a second recipient into a mail.
 */
public record EmailAddress(String written) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");

    /** @throws InvalidException at the named field, where no mail could be sent to it */
    public static EmailAddress of(String field, String input) {
        String address = input == null ? "" : input.strip();
        if (address.isEmpty()) {
            throw new InvalidException(field, "identity.error.emailMissing");
        }
        if (address.length() > LONGEST
                || address.indexOf('@') > 64
                || !SHAPE.matcher(address).matches()) {
            throw new InvalidException(field, "identity.error.emailShape");
        }
        return new EmailAddress(address);
    }

    /** What is unique. */
    public String key() {
        return keyOf(written);
    }

    static String keyOf(String input) {
        return input == null ? "" : input.strip().toLowerCase(Locale.ROOT);
    }
}
