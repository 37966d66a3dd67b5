package org.collaborativecourses.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.collaborativecourses.shared.Language;

/**
 * A mail in the outbox. It is due at once, claimed by one node for a while, and then either sent, which also empties it
 * (the links in it are keys), or due again after a growing delay, or given up after three days.
 */
@Entity
@Table(name = "mail")
class Mail {

    static final Duration CLAIM = Duration.ofMinutes(10);
    static final Duration PATIENCE = Duration.ofDays(3);
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6));
    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "dedupe_key")
    private String dedupeKey;

    private String recipient;

    @Column(name = "person_id")
    private Long personId;

    private Language language;
    private String subject;
    private String body;
    private String unsubscribe;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    private int tries;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    protected Mail() {}

    /** @throws IllegalArgumentException where recipient or subject is more than one line: no header begins within one */
    Mail(String recipient, Language language, String subject, String body, Instant now) {
        this.recipient = oneLine(recipient);
        this.language = language;
        this.subject = oneLine(subject);
        this.body = body;
        this.createdAt = now;
        this.nextTryAt = now;
    }

    /** Says whom it is about: the address alone does not. */
    Mail about(long person) {
        personId = person;
        return this;
    }

    /** Says where one click ends mails of this kind. */
    Mail endedAt(String address) {
        unsubscribe = oneLine(address);
        return this;
    }

    private static String oneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A header of a mail is one line");
        }
        return header;
    }

    void sent(Instant now) {
        sentAt = now;
        nextTryAt = null;
        lastError = null;
        body = "";
        unsubscribe = null;
    }

    /** @param error in one line, for the administrator */
    void failed(String error, Instant now) {
        lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        Instant next = now.plus(DELAYS.get(Math.min(Math.max(tries, 1), DELAYS.size()) - 1));
        nextTryAt = isTooOld(next) ? null : next;
    }

    boolean isTooOld(Instant now) {
        return now.isAfter(createdAt.plus(PATIENCE));
    }

    void giveUp() {
        nextTryAt = null;
    }

    MailState state() {
        if (sentAt != null) {
            return MailState.SENT;
        }
        if (nextTryAt == null) {
            return MailState.GIVEN_UP;
        }
        return lastError == null ? MailState.WAITING : MailState.TRYING;
    }

    Letter letter() {
        return new Letter(id, recipient, language, subject, body, unsubscribe);
    }

    MailView view() {
        return new MailView(id, recipient, language, subject, createdAt, state(), tries, lastError);
    }

    long id() {
        return id;
    }

    String body() {
        return body;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    String lastError() {
        return lastError;
    }

    int tries() {
        return tries;
    }
}
