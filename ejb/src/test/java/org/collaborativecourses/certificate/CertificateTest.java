package org.collaborativecourses.certificate;

import static org.collaborativecourses.certificate.CertificateFixture.ISSUED;
import static org.collaborativecourses.certificate.CertificateFixture.KEY;
import static org.collaborativecourses.certificate.CertificateFixture.certificate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.collaborativecourses.pdf.PdfShelf;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class CertificateTest {

    @Test
    void keepsEveryPrintedField() {
        CertificateSnapshot printed =
                certificate().in(Language.FR).issued().view(KEY, ISSUED).printed();

        assertEquals("Amina Diallo", printed.holder());
        assertEquals("Suivre l’éducation inclusive", printed.title());
        assertEquals("2026-000123", printed.number());
        assertEquals(5, printed.modules());
        assertEquals(225, printed.minutes());
        assertEquals(5, printed.titles().size());
        assertEquals(ISSUED, printed.issuedAt());
    }

    @Test
    void printsTheDayOfIssueWhereTheHolderIs() {
        assertEquals(
                LocalDate.of(2026, 11, 23),
                certificate().at("Africa/Nairobi").snapshot().issuedOn());
        assertEquals(
                LocalDate.of(2026, 11, 22),
                certificate().at("America/Lima").snapshot().issuedOn());
    }

    @Test
    void isValidUntilItsLastDayHasEndedEverywhere() {
        Certificate certificate = certificate().validFor(12).at("UTC").issued();

        assertEquals(CertificateState.VALID, stateAt(certificate, "2027-11-23T11:59:59Z"));
        assertEquals(CertificateState.EXPIRED, stateAt(certificate, "2027-11-23T12:00:00Z"));
    }

    @Test
    void endsOnTheLastDayOfAShorterMonth() {
        assertEquals(
                LocalDate.of(2026, 12, 22),
                certificate().validFor(1).at("UTC").snapshot().validUntil());
    }

    @Test
    void neverExpiresWhenTheCourseSetsNoEnd() {
        Certificate certificate = certificate().validFor(0).issued();

        assertNull(certificate.view(KEY, ISSUED).printed().validUntil());
        assertEquals(CertificateState.VALID, stateAt(certificate, "2126-01-01T00:00:00Z"));
    }

    @Test
    void isRevokedOnceAndForAll() {
        Certificate certificate = certificate().issued();
        certificate.revoke(Revocation.IDENTITY, ISSUED.plusSeconds(60));
        certificate.revoke(Revocation.OTHER, ISSUED.plusSeconds(120));

        CertificateView view = certificate.view(KEY, ISSUED.plusSeconds(180));
        assertEquals(CertificateState.REVOKED, view.state());
        assertEquals(Revocation.IDENTITY, view.revokedKind());
        assertEquals(ISSUED.plusSeconds(60), view.revokedAt());
        assertFalse(view.printable());
    }

    /** Erased with the account, whatever was done to it before: its page says the one thing and no other. */
    @Test
    void saysOnlyThatItWasWithdrawnWhateverWasDoneToItBefore() throws Exception {
        Certificate replaced = certificate().issued();
        new Certificate(124, "other", 7, "course", 1, ISSUED)
                .replace(
                        replaced,
                        "Amina Diallo-Sow",
                        replaced.view(KEY, ISSUED).printed(),
                        KEY,
                        CertificateFixture.HOUSE,
                        ISSUED.plusSeconds(60));
        assertEquals(CertificateState.REPLACED, replaced.view(KEY, ISSUED).state());
        replaced.revoke(Revocation.IDENTITY, ISSUED.plusSeconds(70));
        assertEquals(CertificateState.REVOKED, replaced.view(KEY, ISSUED).state());

        Field withdrawn = Certificate.class.getDeclaredField("withdrawnAt");
        withdrawn.setAccessible(true);
        withdrawn.set(replaced, ISSUED.plusSeconds(80));

        CertificateView view = replaced.view(KEY, ISSUED.plusSeconds(90));
        assertEquals(CertificateState.WITHDRAWN, view.state());
        assertNull(view.printed());
        assertFalse(replaced.stands());
        assertFalse(view.printable());
    }

    @Test
    void isSealedOnlyOnce() {
        Certificate certificate = certificate().issued();
        assertThrows(
                IllegalStateException.class,
                () -> certificate.seal(certificate().facts(), KEY, CertificateFixture.HOUSE));
    }

    @Test
    void isTamperedWhenOneLetterOfTheSnapshotChanges() {
        Certificate certificate = certificate().issued();
        String snapshot = (String) get(certificate, "snapshot");
        set(certificate, "snapshot", snapshot.replace("Amina", "Anina"));

        CertificateView view = certificate.view(KEY, ISSUED);
        assertEquals(CertificateState.TAMPERED, view.state());
        assertNull(view.printed());
        assertFalse(view.printable());
    }

    @Test
    void isTamperedWhenTheRowClaimsALongerValidity() {
        Certificate certificate = certificate().issued();
        set(certificate, "expiresAt", null);
        assertEquals(CertificateState.TAMPERED, certificate.view(KEY, ISSUED).state());
    }

    @Test
    void isTamperedUnderAnotherCodeOrSignatureOrKey() {
        Certificate moved = certificate().issued();
        set(moved, "code", "z".repeat(26));
        assertEquals(CertificateState.TAMPERED, moved.view(KEY, ISSUED).state());

        Certificate unsigned = certificate().issued();
        set(unsigned, "signature", new byte[64]);
        assertEquals(CertificateState.TAMPERED, unsigned.view(KEY, ISSUED).state());
        set(unsigned, "signature", new byte[3]);
        assertEquals(CertificateState.TAMPERED, unsigned.view(KEY, ISSUED).state());

        Certificate foreign = certificate().issued();
        assertEquals(
                CertificateState.TAMPERED,
                foreign.view(SigningKey.generate("key-1", ISSUED), ISSUED).state());
        assertEquals(CertificateState.TAMPERED, foreign.view(null, ISSUED).state());
    }

    @Test
    void coversACompletionUntilItExpires() {
        Certificate certificate = certificate().validFor(12).issued();
        assertTrue(certificate.covers(ISSUED.plus(Duration.ofDays(300))));
        assertFalse(certificate.covers(ISSUED.plus(Duration.ofDays(400))));
    }

    @Test
    void printsTheTitleInTheSourceLanguageWhereThereIsNoTranslation() {
        CertificateSnapshot printed = certificate()
                .in(Language.AR)
                .titles(Map.of(Language.EN, "Monitoring Inclusive Education"))
                .snapshot();

        assertEquals("Monitoring Inclusive Education", printed.title());
        assertEquals(Language.EN, printed.titleLanguage());
        assertEquals(Language.AR, printed.language());
    }

    @Test
    void saysHowANameIsPrintedOnlyWhereItsLettersAreMissing() {
        assertNull(certificate().holder("Nguyễn Thị Hồng").snapshot().holderPrinted());
        assertNull(certificate().holder("أمينة").snapshot().holderPrinted());
        assertEquals("nēpālī", certificate().holder("नेपाली").snapshot().holderPrinted());
    }

    @Test
    void signsWithASignatureThatTheJdkAloneVerifies() throws Exception {
        SignedSnapshot signed = certificate().issued().signedSnapshot(KEY);
        var signature = java.security.Signature.getInstance("Ed25519");
        signature.initVerify(java.security.KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(signed.publicKey())));
        signature.update(signed.snapshot().getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertTrue(signature.verify(signed.signature()));
    }

    @Test
    void understandsACodeHoweverItWasCopied() {
        String code = "0123456789abcdefghjkmnpqrs";
        assertEquals(code, CertificateCode.meant(" 012345-6789A-BCDEF GHJKM–NPQRS\u200f"));
        assertEquals(code, CertificateCode.meant("ol23456789abcdefghjkmnpqrs"));
        assertEquals(code, CertificateCode.meant(CertificateCode.grouped(code)));
        assertEquals("", CertificateCode.meant("012345"));
        assertEquals("", CertificateCode.meant("' or 1=1 --"));
        assertEquals("", CertificateCode.meant("0".repeat(1_000_000)));
        assertEquals("", CertificateCode.meant(null));
    }

    @Test
    void keepsNoMorePdfsThanTheShelfHolds() {
        PdfShelf shelf = new PdfShelf(100);
        shelf.get("a", () -> new byte[60]);
        shelf.get("b", () -> new byte[60]);
        shelf.get("c", () -> new byte[200]);

        assertEquals(60, shelf.bytes());
        byte[] kept = shelf.get("b", () -> new byte[1]);
        assertEquals(60, kept.length);
    }

    private static CertificateState stateAt(Certificate certificate, String time) {
        return certificate.view(KEY, Instant.parse(time)).state();
    }

    private static Object get(Certificate certificate, String field) {
        try {
            return field(field).get(certificate);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What somebody with their hands in the database would do. */
    private static void set(Certificate certificate, String field, Object value) {
        try {
            field(field).set(certificate, value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field field(String name) {
        try {
            Field field = Certificate.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
