package org.collaborativecourses.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.shared.Language;

/**
 * A human with an account. It is registered with an address and a password, confirmed from a mail, described by its
 * owner, and closed for ever: a closed account keeps its row, because what was learnt hangs on it, without anything in it
 * that tells whose it was.
 */
@Entity
@Table(name = "person")
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    private String name;
    private Language language;
    private String country;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "password_hash")
    private String passwordHash;

    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected Person() {}

    /** A new member, who cannot log in before {@link #confirm}. */
    static Person register(EmailAddress address, PrintedName name, Language language, String hash, Instant now) {
        Person person = new Person();
        person.email = address.written();
        person.emailKey = address.key();
        person.name = name.value();
        person.language = language;
        person.timeZone = "UTC";
        person.passwordHash = hash;
        person.role = Role.MEMBER;
        person.createdAt = now;
        return person;
    }

    /** Somebody who had a mail at the address opened its link. Once is enough: a second time changes nothing. */
    void confirm(Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    /** An account that somebody was invited to, or that the house sets up: its address needs no confirmation. */
    static Person admit(EmailAddress address, PrintedName name, Language language, String hash, Instant now) {
        Person person = register(address, name, language, hash, now);
        person.confirmedAt = now;
        return person;
    }

    /** Registered again before the first mail was answered: the newer name and password are meant. */
    void registerAgain(PrintedName newName, Language newLanguage, String hash) {
        if (confirmedAt != null) {
            throw new IllegalStateException("A confirmed account is not registered again");
        }
        name = newName.value();
        language = newLanguage;
        passwordHash = hash;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    void changeAddress(EmailAddress address) {
        email = address.written();
        emailKey = address.key();
    }

    /** @param newCountry ISO 3166-1 alpha-2, or nothing */
    void describeProfile(PrintedName newName, Language newLanguage, String newCountry, ZoneId zone) {
        name = newName.value();
        language = newLanguage;
        country = newCountry;
        timeZone = zone.getId();
    }

    void liveIn(ZoneId zone) {
        timeZone = zone.getId();
    }

    void choose(Language newLanguage) {
        language = newLanguage;
    }

    void appoint(Role newRole) {
        role = newRole;
    }

    /**
     * Nothing is left in this row that tells who it was; the address is free again. The country stays for a time, so that
     * figures by country do not change behind anybody's back.
     */
    void close(Instant now) {
        email = null;
        emailKey = null;
        name = "";
        timeZone = "UTC";
        passwordHash = null;
        role = Role.MEMBER;
        closedAt = now;
    }

    boolean mayLogIn() {
        return confirmedAt != null && closedAt == null && passwordHash != null;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    long id() {
        return id;
    }

    String email() {
        return email;
    }

    String emailKey() {
        return emailKey;
    }

    String name() {
        return name;
    }

    Language language() {
        return language;
    }

    Optional<String> country() {
        return Optional.ofNullable(country);
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    Role role() {
        return role;
    }

    String passwordHash() {
        return passwordHash;
    }
}
