package org.collaborativecourses.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Proofs of the cryptosuite eddsa-jcs-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0, 3.3). */
final class DataIntegrity {

    private static final String TYPE = "DataIntegrityProof";
    private static final String SUITE = "eddsa-jcs-2022";
    private static final String PURPOSE = "assertionMethod";
    private static final String CONTEXT = "@context";
    private static final int SIGNATURE = 64;

    private DataIntegrity() {}

    /** The document with its proof. @param signature gives the signature of 64 bytes over what it is given */
    static ObjectNode secure(
            ObjectNode document, String verificationMethod, Instant created, UnaryOperator<byte[]> signature) {
        ObjectNode proof = StrictJson.object();
        proof.put("type", TYPE);
        proof.put("cryptosuite", SUITE);
        proof.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
        proof.put("verificationMethod", verificationMethod);
        proof.put("proofPurpose", PURPOSE);
        if (document.has(CONTEXT)) {
            proof.set(CONTEXT, document.get(CONTEXT));
        }
        proof.put("proofValue", "z" + Base58.encode(signature.apply(hash(proof, document))));
        return document.deepCopy().set("proof", proof);
    }

    /** What the one proof names as its key; empty where there is no proof of this kind. */
    static Optional<String> verificationMethod(ObjectNode secured) {
        JsonNode proof = secured.path("proof");
        boolean known = TYPE.equals(proof.path("type").asText())
                && SUITE.equals(proof.path("cryptosuite").asText())
                && PURPOSE.equals(proof.path("proofPurpose").asText())
                && proof.path("proofValue").asText().startsWith("z");
        return known ? Optional.of(proof.path("verificationMethod").asText()) : Optional.empty();
    }

    /** Whether this key made the proof, over exactly this document. */
    static boolean verifies(ObjectNode secured, Multikey key) {
        ObjectNode document = secured.deepCopy();
        if (!(document.remove("proof") instanceof ObjectNode proof)) {
            return false;
        }
        String value = proof.path("proofValue").asText();
        byte[] signature = value.startsWith("z") ? Base58.decode(value.substring(1)) : new byte[0];
        proof.remove("proofValue");
        if (proof.has(CONTEXT)) {
            if (!startsWith(document.path(CONTEXT), proof.get(CONTEXT))) {
                return false;
            }
            document.set(CONTEXT, proof.get(CONTEXT));
        }
        return signature.length == SIGNATURE && key.verifies(hash(proof, document), signature);
    }

    private static boolean startsWith(JsonNode context, JsonNode proven) {
        if (!proven.isArray()) {
            return proven.equals(context.isArray() ? context.path(0) : context);
        }
        for (int i = 0; i < proven.size(); i++) {
            if (!proven.get(i).equals(context.isArray() ? context.path(i) : i == 0 ? context : null)) {
                return false;
            }
        }
        return true;
    }

    /** 3.3.4: the hash of the proof's options, then that of the document. */
    private static byte[] hash(ObjectNode options, ObjectNode document) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] first = sha.digest(StrictJson.canonical(options));
            byte[] second = sha.digest(StrictJson.canonical(document));
            byte[] both = new byte[first.length + second.length];
            System.arraycopy(first, 0, both, 0, first.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
