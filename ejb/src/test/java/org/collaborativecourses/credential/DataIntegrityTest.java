package org.collaborativecourses.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DataIntegrityTest {

    private static final Path VECTORS = Path.of(
            "..",
            "..",
            "shared",
            "material",
            "verifiable-credentials",
            "w3c+vc-di-eddsa",
            "TestVectors",
            "eddsa-jcs-2022");

    private static final KeyPair PAIR = pair();

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(PAIR.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode json(String text) {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void verifiesTheTestVectorOfTheStandard() throws IOException {
        Path signed = VECTORS.resolve("signedJCS.json");
        Assumptions.assumeTrue(Files.exists(signed), "Skipped: the W3C's vectors are not there.");
        ObjectNode document = StrictJson.read(Files.readAllBytes(signed)).orElseThrow();
        String method = DataIntegrity.verificationMethod(document).orElseThrow();
        Multikey key = Multikey.find(method.substring(method.indexOf('#') + 1)).orElseThrow();

        assertTrue(DataIntegrity.verifies(document, key));
        document.put("name", "Another name");
        assertFalse(DataIntegrity.verifies(document, key));
    }

    @Test
    void verifiesWhatItSecuresAndNothingElse() {
        Multikey key = Multikey.of(PAIR.getPublic().getEncoded());
        ObjectNode secured = DataIntegrity.secure(
                json("{\"@context\":[\"https://a.example/1\",\"https://a.example/2\"],\"n\":1.50,\"x\":\"é\"}"),
                "did:web:a.example#" + key.text(),
                Instant.parse("2026-11-22T10:00:00.9Z"),
                DataIntegrityTest::sign);

        assertTrue(DataIntegrity.verifies(secured, key));
        for (String change : List.of("proof/created", "proof/proofPurpose", "x")) {
            ObjectNode changed = secured.deepCopy();
            ObjectNode at = change.startsWith("proof/") ? (ObjectNode) changed.get("proof") : changed;
            at.put(change.replace("proof/", ""), "other");
            assertFalse(DataIntegrity.verifies(changed, key), change);
        }
        ObjectNode turned = secured.deepCopy();
        turned.putArray("@context").add("https://a.example/2").add("https://a.example/1");
        assertFalse(DataIntegrity.verifies(turned, key));
        ObjectNode without = secured.deepCopy();
        without.remove("proof");
        assertFalse(DataIntegrity.verifies(without, key));
    }

    @Test
    void writesAKeyAsTheStandardDoes() {
        Multikey key = Multikey.of(PAIR.getPublic().getEncoded());
        assertTrue(key.text().startsWith("z6Mk"), key.text());
        assertEquals(48, key.text().length());
        assertEquals(key, Multikey.find(key.text()).orElseThrow());
        for (String none : List.of(
                "", "z", "z6Mk", "x" + key.text(), key.text() + "1", key.text().replace('M', '0'))) {
            assertTrue(Multikey.find(none).isEmpty(), none);
        }
    }

    @Test
    void namesAHouseByItsAddress() {
        assertEquals("did:web:courses.example.org", new Issuer("https://courses.example.org").id());
        assertEquals("did:web:localhost%3A8080", new Issuer("http://localhost:8080").id());
        assertEquals("did:web:example.org:learn", new Issuer("https://example.org/learn").id());
    }

    @Test
    void readsBackTheKeysItPublishesAndOnlyThoseThatMayAssert() {
        Multikey key = Multikey.of(PAIR.getPublic().getEncoded());
        byte[] document = new Issuer("https://courses.example.org").document(List.of(key));
        assertTrue(PublishedKeys.read(document).orElseThrow().find(key.text()).isPresent());

        String withdrawn = new String(document, StandardCharsets.UTF_8).replace("assertionMethod", "keyAgreement");
        assertTrue(
                PublishedKeys.read(withdrawn.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void refusesJsonThatNobodyNeeds() {
        for (String text : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(200) + "1" + "}".repeat(200),
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "[]",
                "{\"a\":" + "9".repeat(10_000) + "}",
                "{\"a\":\"" + "x".repeat(300_000) + "\"}",
                "")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertTrue(StrictJson.read(bytes).isEmpty(), text.substring(0, Math.min(30, text.length())));
        }
        assertTrue(StrictJson.read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                .isEmpty());
    }
}
