package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** What a learner writes for a task or a commitment is not lost, and not taken twice. */
class HandInTest {

    private static final String WORDS = "We will count the children <who> never came";
    private static final String SHOWN = "We will count the children &lt;who&gt; never came";

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);
    private final ItemOutline commitment = first(ItemKind.COMMITMENT);
    private final ItemOutline task = first(ItemKind.TASK);

    private ItemOutline first(ItemKind kind) {
        return course.items().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Study at(ItemOutline item, String name) {
        Study study = Study.begin(product.newMember(name), course);
        study.mandatory().stream().takeWhile(it -> it != item).forEach(study::complete);
        study.guest().takeToken(study.page(item.key()));
        return study;
    }

    private static String address(Study study, ItemOutline item) {
        return study.api() + "/items/" + item.key() + "/submission";
    }

    private void assertShownAgain(Guest.Reply reply, String field) {
        assertEquals(422, reply.status(), reply.toString());
        assertTrue(reply.text().contains(SHOWN), "the text is still there");
        assertTrue(reply.text().contains("id=\"" + field + "-error\""), "the message stands beside " + field);
    }

    @Test
    void aCommitmentThatIsRefusedIsShownAgainWithItsText() {
        Study study = at(commitment, "Promised without a date");
        String address = address(study, commitment);
        assertShownAgain(study.guest().form(address, "text", WORDS, "dueOn", ""), "dueOn");
        assertShownAgain(study.guest().form(address, "text", WORDS, "dueOn", "soon"), "dueOn");
        Guest.Reply noText = study.guest().form(address, "text", " ", "dueOn", "2030-02-01");
        assertEquals(422, noText.status());
        assertTrue(noText.text().contains("value=\"2030-02-01\""));
        assertEquals(0, submissions("Promised without a date"));
    }

    @Test
    void aFileThatCannotBeTakenDoesNotTakeTheTextAlong() {
        Study study = at(task, "Sent a picture of a phone");
        String body = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
                + study.guest().token() + "\r\n--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + WORDS
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.heic\"\r\n"
                + "Content-Type: image/heic\r\n\r\nPicture\r\n--x--\r\n";
        Guest.Reply reply = study.guest()
                .send("POST", address(study, task), "multipart/form-data; boundary=x", body, "Accept", "text/html");
        if (task.handIn().equals("text")) {
            assertEquals(422, reply.status(), reply.toString());
        } else {
            assertShownAgain(reply, "file");
        }
    }

    @Test
    void theSameSubmissionTwiceIsOne() {
        String name = "Pressed twice";
        Study study = at(commitment, name);
        String address = address(study, commitment);
        String[] once = {"text", WORDS, "dueOn", "2030-02-01", "once", "made-up-by-the-page"};
        assertEquals(303, study.guest().form(address, once).status());
        assertEquals(303, study.guest().form(address, once).status());
        Guest.Reply again = study.guest()
                .json("POST", address, Map.of("text", WORDS, "dueOn", "2030-02-01", "once", "made-up-by-the-page"));
        assertEquals(200, again.status(), again.toString());
        assertTrue(again.json().get("complete").asBoolean());
        assertEquals(1, submissions(name));
        String page = study.guest().get(study.page(commitment.key())).text();
        assertTrue(page.contains("data-received=\"made-up-by-the-page\""), "the browser may forget its draft");
        assertEquals(
                303,
                study.guest()
                        .form(address, "text", "Another", "dueOn", "2030-02-01", "once", "another-of-the-page")
                        .status());
        assertEquals(2, submissions(name));
    }

    private long submissions(String name) {
        return store.number(
                "SELECT COUNT(*) FROM submission s JOIN enrolment e ON e.id = s.enrolment_id JOIN person p ON p.id ="
                        + " e.person_id WHERE p.name = ? AND s.item_key = ?",
                name,
                commitment.key());
    }
}
