package org.collaborativecourses.login;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/**
 * Argon2id with 19 MiB, two passes and one lane (the first choice of the OWASP cheat sheet for passwords). Each hash
 * takes that memory while it is made, so only two are made at a time and the others wait: on a small heap, more
 * would be too much.
 */
@ApplicationScoped
public class Passwords {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_A_TIME = 2;

    private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID);
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private volatile String nobodysHash;

    public String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return Password.hash(password)
                    .addRandomSalt(SALT_BYTES)
                    .with(argon2)
                    .getResult();
        } finally {
            places.release();
        }
    }

    /**
     * @param hash of the account; where there is none, the same work is done for nothing, so that the time tells
     *     nothing
     */
    public boolean match(String password, String hash) {
        String against = hash == null ? nobodysHash() : hash;
        String given = password == null || password.length() > PasswordRules.LONGEST ? "" : password;
        places.acquireUninterruptibly();
        try {
            boolean same = Password.check(given, against).with(Argon2Function.getInstanceFromHash(against));
            return same && hash != null && !given.isEmpty();
        } finally {
            places.release();
        }
    }

    private String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = hash("nobody");
        }
        return nobodysHash;
    }
}
