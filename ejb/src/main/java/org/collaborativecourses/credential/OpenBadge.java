package org.collaborativecourses.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.collaborativecourses.shared.Language;

/**
 * An OpenBadgeCredential (1EdTech Open Badges 3.0, over W3C Verifiable Credentials 2.0): what somebody achieved, said by
 * this house.
 *
 * @param page the address of the page about it; it is also the credential's name
 * @param number as it is printed
 * @param achievement the address of what was achieved
 * @param until the moment it stops being valid; null: never
 */
public record OpenBadge(
        Issuer issuer,
        String page,
        String number,
        String holder,
        Language language,
        String achievement,
        String title,
        String description,
        String criteria,
        Instant from,
        Instant until) {

    /** With its proof, in canonical spelling. */
    public String signed(Multikey key, UnaryOperator<byte[]> signature) {
        ObjectNode secured = DataIntegrity.secure(document(), issuer.method(key), from, signature);
        return new String(StrictJson.canonical(secured), StandardCharsets.UTF_8);
    }

    private ObjectNode document() {
        ObjectNode badge = StrictJson.object();
        badge.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        badge.put("id", page);
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        badge.put("name", title);
        ObjectNode by = badge.putObject("issuer");
        by.put("id", issuer.id());
        by.putArray("type").add("Profile");
        by.put("name", "Collaborative Courses");
        by.put("url", issuer.address());
        badge.put("validFrom", from.truncatedTo(ChronoUnit.SECONDS).toString());
        if (until != null) {
            badge.put("validUntil", until.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        ObjectNode subject = badge.putObject("credentialSubject");
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("hashed", false)
                .put("identityHash", holder)
                .put("identityType", "name");
        subject.put("licenseNumber", number);
        ObjectNode what = subject.putObject("achievement");
        what.put("id", achievement);
        what.putArray("type").add("Achievement");
        what.put("achievementType", "CertificateOfCompletion");
        what.put("inLanguage", language.code());
        what.put("name", title);
        what.put("description", description);
        what.putObject("criteria").put("narrative", criteria);
        return badge;
    }
}
