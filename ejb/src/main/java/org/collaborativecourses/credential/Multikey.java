package org.collaborativecourses.credential;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An Ed25519 public key as other verifiers write it: {@code z6Mk…}, base58btc of the bytes 0xed 0x01 and the 32 bytes of
 * the key (W3C Controlled Identifiers 1.0, 2.2.2).
 */
public record Multikey(String text) {

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] MULTICODEC = {(byte) 0xed, 0x01};
    private static final int KEY = 32;
    /** What stands before the 32 bytes where Java writes the key: the algorithm's name in ASN.1 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @param publicKey as X.509 */
    public static Multikey of(byte[] publicKey) {
        byte[] bytes = new byte[MULTICODEC.length + KEY];
        System.arraycopy(MULTICODEC, 0, bytes, 0, MULTICODEC.length);
        System.arraycopy(publicKey, publicKey.length - KEY, bytes, MULTICODEC.length, KEY);
        return new Multikey("z" + Base58.encode(bytes));
    }

    /** Empty where the text is no Ed25519 key. */
    public static Optional<Multikey> find(String text) {
        return raw(text).length == KEY ? Optional.of(new Multikey(text)) : Optional.empty();
    }

    /** Whether the owner of this key has signed exactly these bytes. */
    public boolean verifies(byte[] message, byte[] signed) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + KEY);
        System.arraycopy(raw(text), 0, encoded, X509.length, KEY);
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException notASignature) {
            return false;
        } catch (GeneralSecurityException noPointOfTheCurve) {
            return false;
        }
    }

    private static byte[] raw(String text) {
        byte[] bytes = text.startsWith("z") ? Base58.decode(text.substring(1)) : new byte[0];
        return bytes.length == MULTICODEC.length + KEY && bytes[0] == MULTICODEC[0] && bytes[1] == MULTICODEC[1]
                ? Arrays.copyOfRange(bytes, MULTICODEC.length, bytes.length)
                : new byte[0];
    }
}
