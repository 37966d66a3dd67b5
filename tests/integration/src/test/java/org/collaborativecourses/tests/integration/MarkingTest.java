package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.MarkedWork;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.Test;

/** Work that is handed in, read and marked by a person, as everybody who has to do with it sees it. */
class MarkingTest {

    private static final int CRITERIA = 8;

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();

    private Guest desk(String role) {
        Guest guest = product.demonstration(role);
        guest.takeToken("/teach");
        return guest;
    }

    private static String[] marks(int seen, int level, String comment) {
        List<String> fields = new ArrayList<>(List.of(
                "seen", String.valueOf(seen), "criteria", String.valueOf(CRITERIA), "comment", comment, "act", "mark"));
        for (int i = 0; i < CRITERIA; i++) {
            fields.addAll(List.of("level-" + i, String.valueOf(level)));
        }
        return fields.toArray(String[]::new);
    }

    private static String address(long submission) {
        return Guest.API + "/marking/" + submission;
    }

    private long rounds(long submission) {
        return store.number("SELECT COUNT(*) FROM marking WHERE submission_id = ?", submission);
    }

    private long mails(MarkedWork work) {
        return store.number("SELECT COUNT(*) FROM mail WHERE recipient = ?", work.email());
    }

    @Test
    void aWorkWaitsUntilItIsMarkedAndThenCompletesTheCourseAtOnce() {
        MarkedWork work = MarkedWork.of(product, "Waits for marks");
        long mailsBefore = mails(work);
        String before =
                work.study().guest().get(work.study().page(MarkedWork.TASK)).text();
        assertTrue(before.contains("id=\"rubric-title\""), "the rubric is there before anything is handed in");
        long submission = work.handIn("Deux districts, cent vingt écoles");
        assertFalse(work.courseComplete());
        Guest facilitator = desk("facilitator");
        assertTrue(facilitator.get("/teach/marking").text().contains("Waits for marks"));
        assertTrue(facilitator.get("/teach/marking/" + submission).text().contains("cent vingt"));
        assertEquals(
                303,
                facilitator
                        .form(address(submission), marks(0, 2, "Bien <b>dit</b>"))
                        .status());
        assertTrue(work.courseComplete());
        assertEquals(1, work.certificates());
        assertFalse(facilitator.get("/teach/marking").text().contains("Waits for marks"));
        String page =
                work.study().guest().get(work.study().page(MarkedWork.TASK)).text();
        assertTrue(page.contains("Bien &lt;b&gt;dit&lt;/b&gt;"));
        assertTrue(page.contains("class=\"reached\""));
        assertEquals(mailsBefore + 1, mails(work));
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'marking.marked' AND subject = ?",
                        "submission/" + submission));
    }

    @Test
    void theSameMarksTwiceAreOneRoundAndOneMail() {
        MarkedWork work = MarkedWork.of(product, "Marked by a double click");
        long submission = work.handIn("Texte");
        long mailsBefore = mails(work);
        Guest facilitator = desk("facilitator");
        assertEquals(
                303, facilitator.form(address(submission), marks(0, 1, "Bien")).status());
        assertEquals(
                303, facilitator.form(address(submission), marks(0, 1, "Bien")).status());
        assertEquals(1, rounds(submission));
        assertEquals(mailsBefore + 1, mails(work));
    }

    @Test
    void ofTwoWhoMarkAtOnceTheSecondSeesTheFirstAndLosesNothing() throws Exception {
        MarkedWork work = MarkedWork.of(product, "Marked by two");
        long submission = work.handIn("Texte");
        Guest[] desks = {desk("facilitator"), desk("secretariat")};
        String[] comments = {"Said by the facilitator", "Said by the secretariat"};
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Guest.Reply>> sent = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int who = i;
            sent.add(both.submit(() -> desks[who].form(address(submission), marks(0, 1 + who, comments[who]))));
        }
        List<Integer> statuses =
                List.of(sent.get(0).get().status(), sent.get(1).get().status());
        both.shutdown();
        assertEquals(List.of(303, 409), statuses.stream().sorted().toList());
        assertEquals(1, rounds(submission));
        int second = statuses.indexOf(409);
        String page = sent.get(second).get().text();
        assertTrue(page.contains(comments[1 - second]), "what the first said is shown");
        assertTrue(page.contains(comments[second]), "what the second typed is still there");
        assertTrue(page.contains("name=\"seen\" value=\"1\""));
        assertEquals(
                303,
                desks[second]
                        .form(address(submission), marks(1, 1 + second, comments[second]))
                        .status());
        assertEquals(2, rounds(submission));
    }

    @Test
    void aWorkThatIsHandedBackCanBeHandedInAgainAndWaitsAgain() {
        MarkedWork work = MarkedWork.of(product, "Tries again");
        long first = work.handIn("Trop court");
        Guest facilitator = desk("facilitator");
        assertEquals(
                422,
                facilitator
                        .form(address(first), "seen", "0", "act", "back", "comment", " ")
                        .status());
        assertEquals(
                303,
                facilitator
                        .form(address(first), "seen", "0", "act", "back", "comment", "Il manque le budget")
                        .status());
        assertFalse(work.courseComplete());
        assertTrue(work.study()
                .guest()
                .get(work.study().page(MarkedWork.TASK))
                .text()
                .contains("Il manque le budget"));
        long second = work.handIn("Avec le budget");
        assertTrue(second > first);
        assertTrue(facilitator.get("/teach/marking").text().contains("/teach/marking/" + second));
        assertEquals(303, facilitator.form(address(second), marks(0, 3, "")).status());
        assertTrue(work.courseComplete());
        assertEquals(2, rounds(first) + rounds(second));
    }

    @Test
    void everyCriterionNeedsALevelThatItHas() {
        long submission = MarkedWork.of(product, "Marked in part").handIn("Texte");
        Guest facilitator = desk("facilitator");
        assertEquals(422, facilitator.form(address(submission), marks(0, 9, "")).status());
        assertEquals(
                422,
                facilitator
                        .form(address(submission), "seen", "0", "criteria", "8", "level-0", "1", "act", "mark")
                        .status());
        assertEquals(0, rounds(submission));
    }

    @Test
    void whatIsBeyondReachIsNotThereAndNobodyMarksTheirOwn() {
        MarkedWork work = MarkedWork.of(product, "Has a secret");
        long submission = work.handIn("Only for my facilitator");
        Guest elsewhere =
                product.guest().logIn(store.addPerson("Facilitator of nothing", "facilitator"), product.password());
        elsewhere.takeToken("/teach");
        assertEquals(404, elsewhere.get("/teach/marking/" + submission).status());
        assertEquals(404, elsewhere.get(address(submission) + "/file").status());
        assertEquals(404, elsewhere.form(address(submission), marks(0, 1, "")).status());
        assertFalse(elsewhere.get("/teach/marking").text().contains("Has a secret"));
        assertEquals(
                403, work.study().guest().get("/teach/marking/" + submission).status());
        assertEquals(
                403,
                work.study().guest().form(address(submission), marks(0, 3, "")).status());
        store.write("UPDATE person SET role = 'secretariat' WHERE name = 'Has a secret'");
        store.write("INSERT INTO role_grant (person_id, role, scope, given_at, open) SELECT id, 'secretariat', 'house',"
                + " UTC_TIMESTAMP(6), 1 FROM person WHERE name = 'Has a secret'");
        Guest own = product.guest().logIn(work.email(), product.password());
        own.takeToken("/teach");
        assertEquals(409, own.form(address(submission), marks(0, 3, "")).status());
        assertEquals(0, rounds(submission));
    }

    @Test
    void aFileComesAsADownloadOnly() {
        MarkedWork work = MarkedWork.of(product, "Sends a file");
        String body = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
                + work.study().guest().token()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.txt\"\r\n"
                + "Content-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n--x--\r\n";
        work.study()
                .guest()
                .send("POST", work.address(), "multipart/form-data; boundary=x", body, "Accept", "text/html");
        Guest.Reply file = desk("facilitator").get(address(work.submission()) + "/file");
        assertEquals(200, file.status());
        assertTrue(file.header("Content-Disposition").startsWith("attachment;"), file.header("Content-Disposition"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertTrue(file.header("Content-Type").startsWith("text/plain"), file.header("Content-Type"));
    }
}
