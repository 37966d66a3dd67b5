package org.collaborativecourses.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys that a house says are its own, as its document of keys has them. */
public final class PublishedKeys {

    private final Set<String> keys;

    private PublishedKeys(Set<String> keys) {
        this.keys = Set.copyOf(keys);
    }

    public static PublishedKeys of(Iterable<Multikey> keys) {
        Set<String> texts = new HashSet<>();
        keys.forEach(it -> texts.add(it.text()));
        return new PublishedKeys(texts);
    }

    /** Empty where the document names no key that it lets assert anything. */
    public static Optional<PublishedKeys> read(byte[] document) {
        return StrictJson.read(document).map(it -> {
            Set<String> asserting = new HashSet<>();
            it.path("assertionMethod").forEach(method -> asserting.add(method.asText()));
            Set<String> found = new HashSet<>();
            for (JsonNode method : it.path("verificationMethod")) {
                if (asserting.contains(method.path("id").asText())) {
                    Multikey.find(method.path("publicKeyMultibase").asText()).ifPresent(key -> found.add(key.text()));
                }
            }
            return found.isEmpty() ? null : new PublishedKeys(found);
        });
    }

    /** The key of this text, where it is one of them. */
    Optional<Multikey> find(String text) {
        return keys.contains(text) ? Multikey.find(text) : Optional.empty();
    }

    @Override
    public String toString() {
        return keys.stream().sorted().collect(Collectors.joining(" "));
    }
}
