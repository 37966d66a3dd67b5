package org.collaborativecourses.credential;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * This house as others name it: {@code did:web}, which is the address of the document of its keys.
 *
 * @param address where people reach it, without a slash at the end
 */
public record Issuer(String address) {

    private static final List<String> CONTEXT =
            List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1");

    public String id() {
        URI uri = URI.create(address);
        String port = uri.getPort() < 0 ? "" : "%3A" + uri.getPort();
        return "did:web:" + uri.getHost() + port + uri.getPath().replace('/', ':');
    }

    /** A key's name is the key itself: whoever has the one needs no table to find the other. */
    String method(Multikey key) {
        return id() + "#" + key.text();
    }

    /**
     * The document behind the name. A key that is retired stays in it, or what it signed could no longer be verified.
     *
     * @param keys the youngest first
     */
    public byte[] document(List<Multikey> keys) {
        ObjectNode document = StrictJson.object();
        ArrayNode context = document.putArray("@context");
        CONTEXT.forEach(context::add);
        document.put("id", id());
        ArrayNode methods = document.putArray("verificationMethod");
        ArrayNode assertions = document.putArray("assertionMethod");
        for (Multikey key : keys) {
            methods.addObject()
                    .put("id", method(key))
                    .put("type", "Multikey")
                    .put("controller", id())
                    .put("publicKeyMultibase", key.text());
            assertions.add(method(key));
        }
        return document.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }
}
