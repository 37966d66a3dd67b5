package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a secretariat does with certificates, what strangers are told of them, and the files that people bring. */
class CertificatesTest {

    private static final String API = Guest.API + "/certificates";
    private static final String DESK = "/secretariat/certificates/";
    private static final String HTML = "text/html";

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final Guest secretariat = product.demonstration("secretariat");

    private Guest.Reply issue(String email, String reason, String months) {
        return secretariat.json(
                "POST",
                API,
                Map.of(
                        "email",
                        email,
                        "course",
                        CourseKnowledge.MONITORING,
                        "language",
                        "en",
                        "months",
                        months,
                        "reason",
                        reason));
    }

    private String issued(String name) {
        Guest.Reply reply = issue(store.addPerson(name, "member"), "Took the course on paper", "12");
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("code").asText();
    }

    private byte[] badge(String code) {
        Guest.Reply reply = product.guest().get("/certificates/" + code + ".json");
        assertEquals(200, reply.status(), reply.toString());
        return reply.bytes();
    }

    private byte[] pdf(String code) {
        Guest.Reply reply = product.guest().get("/certificates/" + code + ".pdf");
        assertEquals(200, reply.status(), reply.toString());
        return reply.bytes();
    }

    private Guest.Reply check(byte[] file, String accept) {
        Guest stranger = product.guest();
        stranger.takeToken("/certificates/check");
        return stranger.upload(API + "/checks", accept, "file", file);
    }

    private String verdict(byte[] file) {
        Guest.Reply reply = check(file, "application/json");
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("verdict").asText()
                + (reply.json().has("state") ? " " + reply.json().get("state").asText() : "");
    }

    private long audited(String action, String code) {
        return store.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject = ?", action, "certificate/" + code);
    }

    @Test
    void isIssuedByHandOnlyWithAReasonAndOnlyOnce() {
        String email = store.addPerson("By hand", "member");
        assertEquals(422, issue(email, " ", "").status());
        assertEquals(422, issue("nobody@nowhere.example", "Why", "").status());
        assertEquals(422, issue(email, "Why", "9999").status());
        Guest.Reply reply = issue(email, "Took the course of <2025>", "");
        assertEquals(200, reply.status(), reply.toString());
        String code = reply.json().get("code").asText();
        assertEquals(409, issue(email, "Again", "").status());
        assertEquals(1, audited("certificate.issued", code));
        String page = secretariat.get(DESK + code).text();
        assertTrue(page.contains("Took the course of &lt;2025&gt;"), "the secretariat sees the reason");
        String open = product.guest().get("/certificates/" + code).text();
        assertTrue(open.contains("By hand"));
        assertFalse(open.contains("Took the course"), "nobody else does");
        for (String wanted : List.of("By hand", code, store.value("SELECT id FROM certificate WHERE code = ?", code))) {
            Guest.Reply found = secretariat.get("/secretariat/certificates?q=" + wanted.replace(" ", "+"));
            assertTrue(found.text().contains(DESK + code), wanted);
        }
    }

    @Test
    void isRevokedOnceAndItsPageSaysSinceWhenAndWhyInFixedWords() {
        String code = issued("To be revoked");
        byte[] badge = badge(code);
        byte[] pdf = pdf(code);
        assertEquals("GENUINE VALID", verdict(pdf));
        Map<String, String> act = Map.of("kind", "mistake", "reason", "A word about somebody");
        assertEquals(
                422,
                secretariat
                        .json("POST", API + "/" + code + "/revocation", Map.of("kind", "x", "reason", "y"))
                        .status());
        assertEquals(
                303,
                secretariat
                        .form(API + "/" + code + "/revocation", "kind", "mistake", "reason", "A word about somebody")
                        .status());
        assertEquals(
                409,
                secretariat.json("POST", API + "/" + code + "/revocation", act).status());
        assertEquals(
                409,
                secretariat
                        .json("POST", API + "/" + code + "/reissue", Map.of("name", "N", "reason", "y"))
                        .status());
        String page = product.guest().get("/certificates/" + code).text();
        assertTrue(page.contains("was revoked") && page.contains("issued by mistake"), page);
        assertFalse(page.contains("A word about somebody"));
        assertEquals(302, product.guest().get("/certificates/" + code + ".pdf").status());
        assertEquals(302, product.guest().get("/certificates/" + code + ".json").status());
        assertEquals("GENUINE REVOKED", verdict(badge));
        assertEquals("GENUINE REVOKED", verdict(pdf));
        assertEquals(1, audited("certificate.revoked", code));
    }

    @Test
    void isIssuedAgainOnceHoweverManyAskForIt() throws Exception {
        String code = issued("Wrnog Name");
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Future<Guest.Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            replies.add(many.submit(() -> secretariat.json(
                    "POST", API + "/" + code + "/reissue", Map.of("name", "Right Name", "reason", "A slip"))));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Guest.Reply> reply : replies) {
            answers.add(reply.get().status());
        }
        many.shutdown();
        assertEquals(1, answers.stream().filter(it -> it == 200).count(), answers.toString());
        assertEquals(7, answers.stream().filter(it -> it == 409).count(), answers.toString());
        String next = store.value("SELECT replaced_by FROM certificate WHERE code = ?", code);
        assertNotEquals(code, next);
        String before = product.guest().get("/certificates/" + code).text();
        assertTrue(before.contains("/certificates/" + next) && before.contains("Wrnog Name"), before);
        String after = product.guest().get("/certificates/" + next).text();
        assertTrue(after.contains("Right Name") && after.contains("genuine and valid"), after);
        assertTrue(secretariat.get(DESK + next).text().contains(DESK + code), "the history leads back");
        assertEquals(302, product.guest().get("/certificates/" + code + ".pdf").status());
        assertEquals(1, audited("certificate.corrected", next));
    }

    @Test
    void isRenewedWithinTheTimeThatTheTemplateGives() {
        Guest.Reply reply = issue(store.addPerson("To be renewed", "member"), "Why", "1");
        String code = reply.json().get("code").asText();
        Map<String, String> why = Map.of("reason", "A new year");
        Guest.Reply next = secretariat.json("POST", API + "/" + code + "/renewal", why);
        assertEquals(200, next.status(), next.toString());
        assertEquals(
                409,
                secretariat.json("POST", API + "/" + code + "/renewal", why).status());
        assertEquals(
                2,
                store.number(
                        "SELECT period FROM certificate WHERE code = ?",
                        next.json().get("code").asText()));
        String late = issued("Not to be renewed yet");
        assertEquals(
                409,
                secretariat.json("POST", API + "/" + late + "/renewal", why).status());
    }

    @Test
    void tellsOfAFileWhetherItIsOursAndUnaltered(@TempDir Path folder) throws Exception {
        String code = issued("Brings a file");
        byte[] badge = badge(code);
        byte[] pdf = pdf(code);
        assertEquals("GENUINE VALID", verdict(badge));
        String changed = new String(badge, StandardCharsets.UTF_8).replace("Brings", "Steals");
        assertEquals("FORGED", verdict(changed.getBytes(StandardCharsets.UTF_8)));
        byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 2);
        assertEquals("CHANGED VALID", verdict(longer));
        assertEquals("NOTHING", verdict("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)));
        String page = check(pdf, HTML).text();
        assertTrue(page.contains("nothing in it was changed") && page.contains("Brings a file"), page);
        assertEquals(422, check(new byte[0], HTML).status());

        Path file = Files.write(folder.resolve("certificate.pdf"), pdf);
        Path keys = Files.write(
                folder.resolve("did.json"),
                product.guest().get("/.well-known/did.json").bytes());
        assertEquals(0, verify(folder, file.toString(), "--keys", keys.toString()));
        assertTrue(Files.readString(folder.resolve("said")).contains("Brings a file"));
        assertEquals(1, verify(folder, file.toString()));
        Files.write(file, longer);
        assertEquals(1, verify(folder, file.toString(), "--keys", keys.toString()));
        assertEquals(2, verify(folder, folder.resolve("none").toString()));
    }

    /** The jar that ships, without a server. */
    private static int verify(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                RunningProduct.jar().toString(),
                "verify"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }

    @Test
    void bearsWhatItsTemplateSaidWhenItWasIssued() {
        String template = Guest.API + "/certificate-templates/course/" + CourseKnowledge.MONITORING;
        secretariat.takeToken("/secretariat/certificate-templates/course/" + CourseKnowledge.MONITORING);
        String before = issued("Before the template");
        Guest.Reply saved = secretariat.form(
                template,
                "language",
                "en",
                "version",
                "0",
                "heading",
                "Diploma #{7*7} <b>",
                "note",
                "A note",
                "name1",
                "Rudo Sibanda",
                "role1",
                "Director",
                "months",
                "",
                "renewalDays",
                "");
        assertEquals(303, saved.status(), saved.toString());
        Map<String, Object> stale = Map.of("language", "en", "version", "0", "heading", "Other");
        assertEquals(409, secretariat.json("POST", template, stale).status(), "somebody else saved in the meantime");
        String acting = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script></svg>";
        assertEquals(422, logo(template, acting).status());
        String drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 9'><rect width='30' height='9'"
                + " fill='#a01050'/></svg>";
        assertEquals(303, logo(template, drawing).status());
        String code = issued("With the template");
        String page = product.guest().get("/certificates/" + code).text();
        assertTrue(page.contains("Diploma #{7*7} &lt;b&gt;") && page.contains("Director"), page);
        assertFalse(product.guest().get("/certificates/" + before).text().contains("Diploma"));
        assertEquals("GENUINE VALID", verdict(pdf(code)));
        Guest.Reply preview = secretariat.get(template + "/preview?language=ar");
        assertEquals("image/png", preview.header("Content-Type"));
        assertEquals(
                200,
                secretariat
                        .form(template + "/preview", "language", "fr", "heading", "Diplôme")
                        .status());
        assertEquals(
                403,
                product.newMember("Wants to see a preview")
                        .get(template + "/preview?language=en")
                        .status());
        String version = store.value("SELECT version FROM certificate_template WHERE scope = 'course'");
        assertEquals(
                303,
                secretariat.form(template, "language", "en", "version", version).status());
        assertTrue(product.guest().get("/certificates/" + code).text().contains("Diploma"), "what is issued stays");
    }

    private Guest.Reply logo(String template, String drawing) {
        return secretariat.upload(
                template + "/logos", HTML, "logo", drawing.getBytes(StandardCharsets.UTF_8), "logoName", "The house");
    }
}
