package org.collaborativecourses.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.pdf.PdfAttachments;
import org.collaborativecourses.pdf.PdfSeal;

/**
 * What a file is worth: the verdict, and what was signed.
 *
 * @param key the key that it names as its signer; empty where it names none
 * @param page the address of the page about it; this and what follows is empty unless a key of ours has signed it
 * @param until empty where it has no end
 */
public record Judgement(
        Verdict verdict,
        boolean pdf,
        String key,
        String page,
        String number,
        String holder,
        String title,
        String from,
        String until) {

    /** More than any certificate of ours. */
    public static final int MOST_BYTES = 4 << 20;

    private static final int LONGEST = 300;

    /** Never fetches anything, and never fails, whatever the file holds. */
    public static Judgement of(byte[] file, PublishedKeys keys) {
        if (file.length > MOST_BYTES) {
            return without(Verdict.NOTHING, false, "");
        }
        if (!PdfAttachments.isPdf(file)) {
            return StrictJson.read(file)
                    .map(it -> ofBadge(it, keys, false))
                    .orElseGet(() -> without(Verdict.NOTHING, false, ""));
        }
        List<ObjectNode> inside = PdfAttachments.of(file, StrictJson.MOST_BYTES).stream()
                .map(StrictJson::read)
                .flatMap(Optional::stream)
                .filter(it -> DataIntegrity.verificationMethod(it).isPresent())
                .toList();
        if (inside.isEmpty()) {
            return without(Verdict.NOTHING, true, "");
        }
        Judgement badge = ofBadge(inside.get(0), keys, true);
        return badge.verdict == Verdict.GENUINE && !(inside.size() == 1 && isSealed(file, keys))
                ? badge.as(Verdict.CHANGED)
                : badge;
    }

    private static boolean isSealed(byte[] pdf, PublishedKeys keys) {
        return PdfSeal.find(pdf)
                .map(seal -> keys.find(seal.key())
                        .map(key -> key.verifies(seal.message(), seal.signature()))
                        .orElse(false))
                .orElse(false);
    }

    private static Judgement ofBadge(ObjectNode badge, PublishedKeys keys, boolean pdf) {
        String method = DataIntegrity.verificationMethod(badge).orElse(null);
        if (method == null) {
            return without(Verdict.NOTHING, pdf, "");
        }
        String name = method.substring(method.indexOf('#') + 1);
        Multikey key = keys.find(name).orElse(null);
        if (key == null) {
            return without(
                    Verdict.FOREIGN,
                    pdf,
                    Multikey.find(name).map(Multikey::text).orElse(""));
        }
        boolean ours = method.equals(badge.path("issuer").path("id").asText() + "#" + key.text());
        if (!ours || !DataIntegrity.verifies(badge, key)) {
            return without(Verdict.FORGED, pdf, key.text());
        }
        JsonNode subject = badge.path("credentialSubject");
        return new Judgement(
                Verdict.GENUINE,
                pdf,
                key.text(),
                text(badge.path("id")),
                text(subject.path("licenseNumber")),
                text(subject.path("identifier").path(0).path("identityHash")),
                text(subject.path("achievement").path("name")),
                text(badge.path("validFrom")),
                text(badge.path("validUntil")));
    }

    private static String text(JsonNode node) {
        String text = node.asText();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static Judgement without(Verdict verdict, boolean pdf, String key) {
        return new Judgement(verdict, pdf, key, "", "", "", "", "", "");
    }

    private Judgement as(Verdict other) {
        return new Judgement(other, pdf, key, page, number, holder, title, from, until);
    }

    /** Whether what was signed can be believed. */
    public boolean signed() {
        return verdict == Verdict.GENUINE || verdict == Verdict.CHANGED;
    }

    /** Of the certificate, as the address of its page ends. */
    public String code() {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
