package org.collaborativecourses.role;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A role that somebody was given, by whom and when; taken once, and kept as it was. Given again, it is another grant. */
@Entity
@Table(name = "role_grant")
class RoleGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(updatable = false)
    private String role;

    @Column(updatable = false)
    private String scope;

    @Column(name = "scope_key", updatable = false)
    private String scopeKey;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "given_by", updatable = false)
    private Long givenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private Long takenBy;

    private Integer open;

    protected RoleGrant() {}

    /** @param by who takes it, or null where the house does */
    void take(Long by, Instant now) {
        if (open != null) {
            open = null;
            takenAt = now;
            takenBy = by;
        }
    }

    boolean isOpen() {
        return open != null;
    }

    boolean isOf(long person) {
        return personId == person;
    }

    long personId() {
        return personId;
    }

    GrantedRole role() {
        return GrantedRole.find(role).orElseThrow(() -> new IllegalStateException("No such role: " + role));
    }

    RoleScope scope() {
        return RoleScope.find(scope).orElseThrow(() -> new IllegalStateException("No such scope: " + scope));
    }

    String key() {
        return scopeKey;
    }

    Grant view() {
        return new Grant(
                id,
                role(),
                scope(),
                scopeKey,
                givenAt,
                Optional.ofNullable(givenBy),
                takenAt,
                Optional.ofNullable(takenBy));
    }
}
