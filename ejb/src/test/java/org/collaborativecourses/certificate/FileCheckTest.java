package org.collaborativecourses.certificate;

import static org.collaborativecourses.certificate.CertificateFixture.HOUSE;
import static org.collaborativecourses.certificate.CertificateFixture.ISSUED;
import static org.collaborativecourses.certificate.CertificateFixture.KEY;
import static org.collaborativecourses.certificate.CertificateFixture.certificate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.collaborativecourses.credential.Judgement;
import org.collaborativecourses.credential.PublishedKeys;
import org.collaborativecourses.credential.Verdict;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that people bring, ours, changed and hostile. */
class FileCheckTest {

    private static final PublishedKeys OURS = PublishedKeys.of(List.of(KEY.multikey()));
    private static final SigningKey OTHER = SigningKey.generate("key-9", ISSUED);

    private static byte[] badge(SigningKey key) {
        return CertificateBadge.of(certificate().snapshot(), HOUSE, key).getBytes(StandardCharsets.UTF_8);
    }

    private static Verdict verdict(byte[] file) {
        return Judgement.of(file, OURS).verdict();
    }

    @Test
    void recognisesABadgeOfOursAndWhatItSays() {
        Judgement judgement = Judgement.of(badge(KEY), OURS);
        assertEquals(Verdict.GENUINE, judgement.verdict());
        assertEquals(CertificateFixture.CODE, judgement.code());
        assertEquals("Amina Diallo", judgement.holder());
        assertEquals("2026-000123", judgement.number());
        assertEquals("Monitoring Inclusive Education", judgement.title());
    }

    @Test
    void tellsAChangedBadgeFromOneOfSomebodyElse() {
        String ours = new String(badge(KEY), StandardCharsets.UTF_8);
        assertEquals(Verdict.FORGED, verdict(ours.replace("Amina", "Anina").getBytes(StandardCharsets.UTF_8)));
        assertEquals(Verdict.FOREIGN, verdict(badge(OTHER)));
        byte[] renamed = ours.replace("did:web:courses.example.org", "did:web:evil.example.org")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(Verdict.FORGED, verdict(renamed));
        assertEquals(Verdict.NOTHING, verdict("{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void recognisesAPdfOfOursByEveryByte() {
        byte[] pdf = certificate().pdf();
        assertEquals(Verdict.GENUINE, verdict(pdf));
        Random chance = new Random(7);
        int genuine = 0;
        for (int i = 0; i < 200; i++) {
            byte[] changed = pdf.clone();
            changed[chance.nextInt(pdf.length)] ^= 1 << chance.nextInt(8);
            genuine += verdict(changed) == Verdict.GENUINE ? 1 : 0;
        }
        assertEquals(0, genuine, "a flipped bit was not seen");
        byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 1);
        assertEquals(Verdict.CHANGED, verdict(longer));
    }

    @Test
    void saysOfAPdfThatWasSavedAnewThatOnlyItsBadgeCanBeBelieved() throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(certificate().pdf())) {
            document.getDocumentInformation().setTitle("Something else");
            document.save(saved);
        }
        Judgement judgement = Judgement.of(saved.toByteArray(), OURS);
        assertEquals(Verdict.CHANGED, judgement.verdict());
        assertEquals("Amina Diallo", judgement.holder());
    }

    @Test
    void isNotMisledByATextThatLooksLikeASeal() {
        String seal = "/Seal (" + "0".repeat(177) + ")";
        assertEquals(Verdict.GENUINE, verdict(certificate().title(seal).pdf()));
        assertEquals(Verdict.GENUINE, verdict(certificate().holder(seal).pdf()));
    }

    @Test
    void endsSoonAndSafelyWhateverItIsGiven() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes("%PDF-1.7\n1 0 obj <</Type /EmbeddedFile /Filter /FlateDecode>>\nstream\n".getBytes());
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bomb)) {
            for (int i = 0; i < 2000; i++) {
                packed.write(new byte[1 << 20]);
            }
        }
        String repeated = "1 0 obj /EmbeddedFile stream\nx\nendstream ".repeat(90_000);
        for (byte[] file : List.of(
                bomb.toByteArray(),
                ("%PDF-1.7\n" + repeated).getBytes(),
                ("%PDF-1.7\n" + "/EmbeddedFile".repeat(300_000)).getBytes(),
                ("%PDF-1.7\n" + "/Seal (".repeat(500_000)).getBytes(),
                new byte[Judgement.MOST_BYTES],
                new byte[0],
                "%PDF-".getBytes(),
                "%PDF-1.7 1 0 obj <</Type /EmbeddedFile>> stream".getBytes())) {
            assertTimeout(Duration.ofSeconds(2), () -> assertEquals(Verdict.NOTHING, verdict(file)));
        }
    }

    @Test
    void verifiesOnTheCommandLineWithTheKeysAndNobodyWithout(@TempDir Path folder) throws IOException {
        Path pdf = Files.write(folder.resolve("certificate.pdf"), certificate().pdf());
        Path keys = Files.write(folder.resolve("did.json"), HOUSE.document(List.of(OTHER.multikey(), KEY.multikey())));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

        assertEquals(0, FileVerification.run(pdf, keys, out, Language.EN));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("Amina Diallo"), said.toString());
        String lastDay = PrintedText.of(certificate().snapshot()).validUntil();
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("Valid until: " + lastDay), said + lastDay);
        assertEquals(1, FileVerification.run(pdf, null, out, Language.EN));
        assertEquals(1, FileVerification.run(pdf, pdf, out, Language.EN));
        assertEquals(1, FileVerification.run(keys, keys, out, Language.EN));
    }
}
