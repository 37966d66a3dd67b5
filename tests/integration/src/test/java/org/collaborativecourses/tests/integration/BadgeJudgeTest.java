package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our badges before a verifier that was not written here, which is given the keys and no network. */
class BadgeJudgeTest {

    private static final Path SOURCE = Path.of("src", "test", "judge");
    private static final Path JUDGE = Path.of("target", "judge").toAbsolutePath();

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();

    @BeforeAll
    static void callTheJudge() throws IOException, InterruptedException {
        Files.createDirectories(JUDGE);
        for (String file : List.of("package.json", "package-lock.json", "judge.js")) {
            Files.copy(SOURCE.resolve(file), JUDGE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Assumptions.assumeTrue(
                runs("node", "--version") && runs("npm", "--version"), "Skipped: there is no node and npm here.");
        Assumptions.assumeTrue(
                runs("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"),
                "Skipped: npm cannot fetch the verifier.");
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return said(command) != null;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Null where it fails. */
    private static String said(String... command) throws IOException, InterruptedException {
        Path out = JUDGE.resolve("said");
        Process process = new ProcessBuilder(command)
                .directory(JUDGE.toFile())
                .redirectError(JUDGE.resolve("failed").toFile())
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return null;
        }
        return process.exitValue() == 0 ? Files.readString(out) : null;
    }

    private JsonNode judged(byte[] badge, byte[] keys) throws IOException, InterruptedException {
        Files.write(JUDGE.resolve("badge.json"), badge);
        Files.write(JUDGE.resolve("did.json"), keys);
        String said = said("node", "judge.js", "badge.json", "did.json");
        assertTrue(said != null, () -> "the judge itself failed: " + failure());
        return new ObjectMapper().readTree(said);
    }

    private static String failure() {
        try {
            return Files.readString(JUDGE.resolve("failed"));
        } catch (IOException none) {
            return "";
        }
    }

    private byte[] badge(String name) {
        Guest.Reply issued = product.demonstration("secretariat")
                .json(
                        "POST",
                        Guest.API + "/certificates",
                        Map.of(
                                "email",
                                store.addPerson(name, "member"),
                                "course",
                                CourseKnowledge.MONITORING,
                                "language",
                                "ar",
                                "reason",
                                "Took the course elsewhere"));
        assertEquals(200, issued.status(), issued.toString());
        return product.guest()
                .get("/certificates/" + issued.json().get("code").asText() + ".json")
                .bytes();
    }

    private byte[] keys() {
        Guest.Reply reply = product.guest().get("/.well-known/did.json");
        assertEquals("*", reply.header("Access-Control-Allow-Origin"));
        return reply.bytes();
    }

    @Test
    void believesWhatWeSignedAndNothingThatWasChanged() throws Exception {
        byte[] badge = badge("أمينة Ünïcode \"quoted\" <b>");
        JsonNode verdict = judged(badge, keys());
        assertTrue(verdict.get("verified").asBoolean(), verdict.toString());
        String text = new String(badge, StandardCharsets.UTF_8);
        List<String> changes = new ArrayList<>(List.of(
                text.replace("quoted", "quoteb"),
                text.replace("\"licenseNumber\":\"2", "\"licenseNumber\":\"3"),
                text.replace("\"hashed\":false", "\"hashed\":true")));
        for (String change : changes) {
            assertFalse(change.equals(text));
            JsonNode refused = judged(change.getBytes(StandardCharsets.UTF_8), keys());
            assertFalse(refused.get("verified").asBoolean(), refused.toString());
        }
    }

    @Test
    void goesOnBelievingWhatARetiredKeySigned() throws Exception {
        byte[] before = badge("Before the new key");
        Guest administrator = product.demonstration("admin");
        String current = store.value("SELECT key_id FROM signing_key WHERE retired_at IS NULL");
        assertEquals(
                409,
                administrator
                        .json("POST", Guest.API + "/certificate-keys/rotation", Map.of("current", "key-0"))
                        .status());
        assertEquals(
                303,
                administrator
                        .form(Guest.API + "/certificate-keys/rotation", "current", current)
                        .status());
        assertEquals(1, store.number("SELECT COUNT(*) FROM signing_key WHERE retired_at IS NULL"));
        byte[] after = badge("After the new key");
        byte[] keys = keys();
        assertTrue(judged(before, keys).get("verified").asBoolean());
        assertTrue(judged(after, keys).get("verified").asBoolean());
        assertFalse(Arrays.equals(method(before), method(after)), "another key signed");
        assertTrue(administrator.get("/admin/certificate-keys").text().contains(current));
        String code = new ObjectMapper().readTree(before).get("id").asText().replaceAll(".*/", "");
        assertEquals(200, product.guest().get("/certificates/" + code).status());
        assertTrue(product.guest().get("/certificates/" + code).text().contains("Before the new key"));
        assertEquals(200, product.guest().get("/certificates/" + code + ".pdf").status());
    }

    private static byte[] method(byte[] badge) throws IOException {
        return new ObjectMapper()
                .readTree(badge)
                .get("proof")
                .get("verificationMethod")
                .asText()
                .getBytes(StandardCharsets.UTF_8);
    }
}
