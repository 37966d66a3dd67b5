package org.collaborativecourses.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A person by number, from 1. Their login is known here, because it was written past the password. */
record Member(int number) {

    String token() {
        return "member" + String.format("%020d", number);
    }

    String csrf() {
        return "csrf00" + String.format("%020d", number);
    }

    byte[] tokenHash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
