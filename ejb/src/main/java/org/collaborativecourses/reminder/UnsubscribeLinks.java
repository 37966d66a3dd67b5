package org.collaborativecourses.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands at the end of a link that stops reminders: the person's number, and half of an HMAC-SHA256 of it. It opens
 * nothing else, so it never ends and may be used as often as one likes.
 */
@ApplicationScoped
class UnsubscribeLinks {

    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,18}-[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;

    @Inject
    private ConsentRepository settings;

    String of(long personId) {
        return token(settings.secret(), personId);
    }

    /** Whose link it is; nothing where we never wrote it. */
    Optional<Long> personOf(String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        long person = Long.parseLong(token.substring(0, token.indexOf('-')));
        byte[] right = token(settings.secret(), person).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, token.getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(person)
                : Optional.empty();
    }

    static String token(String secret, long personId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] whole = mac.doFinal(("reminders " + personId).getBytes(StandardCharsets.US_ASCII));
            return personId + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
