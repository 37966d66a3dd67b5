package org.collaborativecourses.certificate;

import org.collaborativecourses.credential.Issuer;
import org.collaborativecourses.credential.OpenBadge;
import org.collaborativecourses.shared.Texts;

/** What a certificate says, as an Open Badge. */
final class CertificateBadge {

    private static final String PROGRAMME = "programme.";

    private CertificateBadge() {}

    static String of(CertificateSnapshot printed, Issuer issuer, SigningKey key) {
        Texts texts = Texts.in(printed.language());
        PrintedText text = PrintedText.of(printed);
        String offered = text.organisations().isEmpty()
                ? ""
                : " · " + texts.format("certificate.print.offered", text.organisations());
        return new OpenBadge(
                        issuer,
                        page(issuer.address(), printed.code()),
                        printed.number(),
                        printed.holder(),
                        printed.language(),
                        achievement(issuer.address(), printed.courseKey()),
                        printed.title(),
                        text.scope() + offered,
                        texts.format("certificate.badge.criteria", printed.title()),
                        printed.issuedAt(),
                        printed.expiresAt())
                .signed(key.multikey(), key::sign);
    }

    /** Where anybody can check the certificate of this code. */
    static String page(String house, String code) {
        return house + "/certificates/" + code;
    }

    private static String achievement(String house, String key) {
        return key.startsWith(PROGRAMME)
                ? house + "/programmes/" + key.substring(PROGRAMME.length())
                : house + "/courses/" + key;
    }
}
