package org.collaborativecourses.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import org.collaborativecourses.credential.Multikey;

/**
 * An Ed25519 key of this house. The youngest one that is not retired signs; a retired one goes on verifying what it has
 * signed. Public keys are kept as X.509, private ones as PKCS #8.
 */
@Entity
@Table(name = "signing_key")
class SigningKey {

    private static final String ALGORITHM = "Ed25519";

    @Id
    @Column(name = "key_id")
    private String keyId;

    @Column(name = "public_key", nullable = false)
    private byte[] publicKey;

    @Column(name = "private_key", nullable = false)
    private byte[] privateKey;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    protected SigningKey() {}

    private SigningKey(String keyId, KeyPair pair, Instant createdAt) {
        this.keyId = keyId;
        this.publicKey = pair.getPublic().getEncoded();
        this.privateKey = pair.getPrivate().getEncoded();
        this.createdAt = createdAt;
    }

    static SigningKey generate(String keyId, Instant now) {
        try {
            return new SigningKey(keyId, KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair(), now);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String keyId() {
        return keyId;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    byte[] privateKey() {
        return privateKey.clone();
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The public key, as other verifiers write it. */
    Multikey multikey() {
        return Multikey.of(publicKey);
    }

    Instant retiredAt() {
        return retiredAt;
    }

    byte[] sign(String text) {
        return sign(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Signing key " + keyId + " cannot be used", broken);
        }
    }

    /** Whether this key has signed exactly this text. */
    boolean verifies(String text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (SignatureException notASignature) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Signing key " + keyId + " cannot be used", broken);
        }
    }
}
