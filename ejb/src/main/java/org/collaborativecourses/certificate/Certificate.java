package org.collaborativecourses.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * Reserved as a row that has a number and a code, then sealed with the snapshot in the same transaction; from then on
 * only revocation changes it. Its state is computed anew each time somebody looks.
 */
@Entity
@Table(name = "certificate")
class Certificate {

    @Id
    private long id;

    private String code;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "course_key")
    private String courseKey;

    private int period;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_why")
    private String revokedWhy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String snapshot;

    private byte[] signature;

    @Column(name = "key_id")
    private String keyId;

    protected Certificate() {}

    /** As the repository reserves it: numbered, without any content yet. */
    Certificate(long id, String code, long personId, String courseKey, int period, Instant issuedAt) {
        this.id = id;
        this.code = Objects.requireNonNull(code);
        this.personId = personId;
        this.courseKey = Objects.requireNonNull(courseKey);
        this.period = period;
        this.issuedAt = Objects.requireNonNull(issuedAt);
        this.snapshot = "";
        this.signature = new byte[0];
        this.keyId = "";
    }

    boolean sealed() {
        return !snapshot.isEmpty();
    }

    /** Writes what is printed, once and for all. */
    void seal(CertificateFacts facts, SigningKey key) {
        if (sealed()) {
            throw new IllegalStateException("Certificate " + id + " is sealed already");
        }
        CertificateSnapshot printed = facts.snapshot(id, code);
        snapshot = CanonicalJson.write(printed);
        signature = key.sign(snapshot);
        keyId = key.keyId();
        expiresAt = printed.expiresAt();
    }

    /** Says that it no longer holds; saying so again changes neither the day nor the reason. */
    void revoke(String why, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedWhy = Objects.requireNonNull(why);
        }
    }

    /** Whether a completion at this time still falls into its period. */
    boolean covers(Instant time) {
        return expiresAt == null || time.isBefore(expiresAt);
    }

    String code() {
        return code;
    }

    int period() {
        return period;
    }

    String keyId() {
        return keyId;
    }

    /** @param key the key it names as its signer; null where there is no such key */
    CertificateView view(SigningKey key, Instant now) {
        CertificateSnapshot printed =
                withdrawnAt == null && key != null && key.verifies(snapshot, signature) ? readSnapshot() : null;
        return new CertificateView(code, state(printed, now), printed, revokedAt, revokedWhy);
    }

    /** The snapshot, its signature and the key that verifies it: enough to check the certificate without this house. */
    SignedSnapshot signedSnapshot(SigningKey key) {
        return new SignedSnapshot(snapshot, signature.clone(), keyId, key.publicKey());
    }

    private CertificateState state(CertificateSnapshot printed, Instant now) {
        if (withdrawnAt != null) {
            return CertificateState.WITHDRAWN;
        }
        if (printed == null) {
            return CertificateState.TAMPERED;
        }
        if (revokedAt != null) {
            return CertificateState.REVOKED;
        }
        return covers(now) ? CertificateState.VALID : CertificateState.EXPIRED;
    }

    /** What was signed; null where the row claims to be another certificate, or a longer valid one. */
    private CertificateSnapshot readSnapshot() {
        try {
            CertificateSnapshot printed = CanonicalJson.read(snapshot, CertificateSnapshot.class);
            boolean same = printed.code().equals(code)
                    && printed.courseKey().equals(courseKey)
                    && Objects.equals(printed.expiresAt(), expiresAt);
            return same ? printed : null;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Certificate " + id + " was signed but cannot be read", unreadable);
        }
    }
}
