package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/** Logging in and out, and knowing who is there. */
@Stateless
public class LoginService {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-z]{26}");

    @Inject
    private Recognitions recognitions;

    @Inject
    private LoginReader reader;

    /**
     * Whose login cookie this is. Asked at every request, so the answer is remembered for a minute.
     *
     * @param token the cookie's value as it came, or nothing
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<SignedIn> recognise(String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        Optional<SignedIn> known = recognitions.find(token);
        if (known.isPresent()) {
            return known;
        }
        Optional<SignedIn> read = reader.read(token);
        read.ifPresent(it -> recognitions.keep(token, it));
        return read;
    }
}
