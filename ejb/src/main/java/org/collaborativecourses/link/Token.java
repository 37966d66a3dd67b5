package org.collaborativecourses.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.collaborativecourses.shared.RandomToken;

/** What a link carries. It opens one thing, once, for a while; the table keeps only its hash. */
@Entity
@Table(name = "token")
class Token {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String purpose;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "person_id")
    private Long personId;

    private String email;
    private String detail;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Token() {}

    /**
     * @param secret what the link carries
     * @param personId whose account it opens; none for an address without one
     * @param email the address it was sent to
     * @param detail what the purpose needs besides; may be empty
     */
    Token(TokenPurpose purpose, String secret, Long personId, String email, String detail, Instant now) {
        this.purpose = purpose.code();
        this.tokenHash = RandomToken.hash(secret);
        this.personId = personId;
        this.email = email;
        this.detail = detail;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.life());
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** @throws LinkSpentException where it was used before, or is too old */
    void use(Instant now) {
        if (!isOpen(now)) {
            throw new LinkSpentException();
        }
        usedAt = now;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isFor(TokenPurpose asked) {
        return asked.code().equals(purpose);
    }

    Link view(Instant now) {
        return new Link(
                id,
                TokenPurpose.of(purpose),
                Optional.ofNullable(personId),
                email,
                detail,
                createdAt,
                expiresAt,
                Optional.ofNullable(usedAt),
                isOpen(now));
    }
}
