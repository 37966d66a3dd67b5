package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators set for a course, and what members meet of it. */
class CourseDeskTest {

    private static final String COURSE = "teaching-for-inclusion";
    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final Guest admin = product.demonstration("admin");

    private Guest.Reply settle(String key, String days) {
        admin.takeToken("/admin/courses/" + COURSE);
        return admin.form(Guest.API + "/admin/courses/" + COURSE + "/settings", "key", key, "dueDays", days);
    }

    @AfterEach
    void nothingStays() {
        assertEquals(303, settle("", "").status());
    }

    @Test
    void theListNamesEveryCourseAndLeadsToItsSettings() {
        Guest.Reply list = admin.get("/admin/courses");
        assertEquals(200, list.status());
        for (String key : store.column("SELECT course_key FROM course")) {
            assertTrue(list.text().contains("/admin/courses/" + key), key);
        }
        assertEquals(200, admin.get("/admin/courses/" + COURSE).status());
        assertEquals(404, admin.get("/admin/courses/none").status());
    }

    @Test
    void whoEnrolsIsAskedForTheKeyAndGetsADeadlineThatMyLearningShows() {
        assertEquals(303, settle("green goats", "30").status());
        Guest member = product.newMember("With a key");
        assertTrue(member.takeToken("/courses/" + COURSE).text().contains("name=\"key\""));
        String enrolment = Guest.API + "/courses/" + COURSE + "/enrolment";
        assertEquals(
                422,
                member.json("POST", enrolment, Map.of("key", "brown goats")).status());
        assertEquals(
                200,
                member.json("POST", enrolment, Map.of("key", "green goats")).status());
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.name = 'With a"
                                + " key' AND e.due_at = TIMESTAMP(DATE(e.enrolled_at) + INTERVAL 30 DAY, '23:59:59')"));
        assertTrue(member.get("/my").text().contains("Due "));
    }

    @Test
    void aWrongSettingIsShownAgainWithWhatWasTyped() {
        Guest.Reply again = settle("abc", "many");
        assertEquals(422, again.status(), again.toString());
        assertTrue(again.text().contains("value=\"abc\""), again.text());
        assertTrue(again.text().contains("value=\"many\""), again.text());
        assertFalse(store.column("SELECT course_key FROM course WHERE enrolment_key = 'abc'")
                .contains(COURSE));
    }

    @Test
    void aDraftThatIsNotThereCannotBePublished() {
        admin.takeToken("/admin/courses/" + COURSE);
        Guest.Reply reply =
                admin.json("POST", Guest.API + "/admin/courses/" + COURSE + "/publication", Map.of("revision", 99));
        assertEquals(409, reply.status(), reply.toString());
    }

    @Test
    void tooLargeABodyIsRefusedWithTheSizeThatIsTaken() {
        Guest member = product.newMember("With much to say");
        String large = "x".repeat(300 * 1024);
        Guest.Reply json = member.json("POST", Guest.API + "/courses/" + COURSE + "/enrolment", Map.of("key", large));
        assertEquals(413, json.status(), json.toString());
        assertTrue(json.text().contains("256 KB"), json.text());
        Guest.Reply form = member.form(Guest.API + "/courses/" + COURSE + "/enrolment", "key", large);
        assertEquals(413, form.status(), form.toString());
        assertTrue(form.text().contains("256 KB"), form.text());
    }

    @Test
    void mediaComesInPiecesAndInRangesAndNotAtAllWhenItIsThereAlready() {
        String hash = store.value("SELECT LOWER(HEX(hash)) FROM media ORDER BY size DESC LIMIT 1");
        int size = (int) store.number("SELECT MAX(size) FROM media");
        Guest guest = product.guest();
        Guest.Reply whole = guest.get("/media/" + hash + "/any");
        assertEquals(200, whole.status());
        assertEquals(size, whole.bytes().length);
        assertEquals(hash, sha256(whole.bytes()));
        Guest.Reply part = guest.get("/media/" + hash + "/any", "Range", "bytes=10-" + (size - 2));
        assertEquals(206, part.status());
        assertEquals(size - 11, part.bytes().length);
        assertEquals(whole.bytes()[10], part.bytes()[0]);
        Guest.Reply same = guest.get("/media/" + hash + "/any", "If-None-Match", "\"" + hash + "\"");
        assertEquals(304, same.status());
        assertEquals(0, same.bytes().length);
        assertEquals(404, guest.get("/media/" + "0".repeat(64) + "/any").status());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
