package org.collaborativecourses.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.collaborativecourses.credential.Issuer;

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

    @Convert(converter = RevocationColumn.class)
    @Column(name = "revoked_kind")
    private Revocation revokedKind;

    private int issue = 1;

    private String holder;

    private String credential;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(name = "replaced_by")
    private String replacedBy;

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
    void seal(CertificateFacts facts, SigningKey key, Issuer issuer) {
        seal(facts.snapshot(id, code), key, issuer);
    }

    private void seal(CertificateSnapshot printed, SigningKey key, Issuer issuer) {
        if (sealed()) {
            throw new IllegalStateException("Certificate " + id + " is sealed already");
        }
        snapshot = CanonicalJson.write(printed);
        signature = key.sign(snapshot);
        keyId = key.keyId();
        expiresAt = printed.expiresAt();
        holder = printed.holder();
        credential = CertificateBadge.of(printed, issuer, key);
    }

    /** The badge that says the same; one is made where the certificate is older than badges. */
    String badge(CertificateSnapshot printed, SigningKey key, Issuer issuer) {
        if (credential == null) {
            credential = CertificateBadge.of(printed, issuer, key);
        }
        return credential;
    }

    /** Says that it no longer holds; saying so again changes neither the day nor the reason. */
    void revoke(Revocation kind, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedKind = Objects.requireNonNull(kind);
        }
    }

    /**
     * Writes this certificate with the same facts and another name, under a code and a number of its own; the other says
     * from now on that this one stands in its place.
     */
    void replace(
            Certificate other, String name, CertificateSnapshot printed, SigningKey key, Issuer issuer, Instant now) {
        seal(printed.corrected(id, code, name, now), key, issuer);
        other.replacedAt = now;
        other.replacedBy = code;
    }

    /** Whether a completion at this time still falls into its period. */
    boolean covers(Instant time) {
        return expiresAt == null || time.isBefore(expiresAt);
    }

    /** Whether it says of itself that it holds. */
    boolean stands() {
        return revokedAt == null && replacedAt == null && withdrawnAt == null;
    }

    long id() {
        return id;
    }

    Long personId() {
        return personId;
    }

    String courseKey() {
        return courseKey;
    }

    int issue() {
        return issue;
    }

    Instant expiresAt() {
        return expiresAt;
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
        return new CertificateView(
                code, state(printed, now), printed, revokedAt, revokedKind(), replacedAt, replacedBy);
    }

    /** The snapshot, its signature and the key that verifies it: enough to check the certificate without this house. */
    SignedSnapshot signedSnapshot(SigningKey key) {
        return new SignedSnapshot(snapshot, signature.clone(), keyId, key.publicKey());
    }

    private Revocation revokedKind() {
        return revokedAt != null && revokedKind == null ? Revocation.OTHER : revokedKind;
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
        if (replacedAt != null) {
            return CertificateState.REPLACED;
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
