package org.collaborativecourses.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.collaborativecourses.shared.RandomToken;

/**
 * One browser in which a person is logged in. Its cookie is made anew at every login and kept nowhere; a remembered
 * login lives on as long as it is used, another ends after twelve hours however much it is used.
 */
@Entity
@Table(name = "login")
class Login {

    static final Duration REMEMBERED = Duration.ofDays(90);
    static final Duration ONE_SITTING = Duration.ofHours(12);
    /** How exactly it is noted when somebody was last there: seldom enough to cost nothing. */
    static final Duration SEEN_STEP = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "csrf_token")
    private String csrfToken;

    private boolean remembered;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Login() {}

    Login(long personId, String token, boolean remembered, Instant now) {
        this.personId = personId;
        this.tokenHash = RandomToken.hash(token);
        this.csrfToken = RandomToken.next();
        this.remembered = remembered;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(remembered ? REMEMBERED : ONE_SITTING);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Somebody came with the cookie. */
    void seen(Instant now) {
        if (now.isBefore(lastSeenAt.plus(SEEN_STEP))) {
            return;
        }
        lastSeenAt = now;
        if (remembered) {
            expiresAt = now.plus(REMEMBERED);
        }
    }

    boolean isOf(String token) {
        return MessageDigest.isEqual(tokenHash, RandomToken.hash(token));
    }

    OpenLogin view() {
        return new OpenLogin(personId, csrfToken);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    boolean isRemembered() {
        return remembered;
    }
}
