package org.collaborativecourses.certificate;

import java.util.Base64;
import java.util.Map;

/** What is attached to the PDF. The signature is Ed25519 over the UTF-8 bytes of the snapshot as it stands here. */
record SignedSnapshot(String snapshot, byte[] signature, String keyId, byte[] publicKey) {

    String json() {
        Base64.Encoder base64 = Base64.getEncoder();
        return CanonicalJson.write(Map.of(
                "snapshot",
                snapshot,
                "signature",
                base64.encodeToString(signature),
                "algorithm",
                "Ed25519",
                "keyId",
                keyId,
                "publicKey",
                base64.encodeToString(publicKey)));
    }
}
