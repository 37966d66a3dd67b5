package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** Courses that belong together, and the one certificate of all of them. */
class ProgrammeTest {

    private static final String PAGE = "/programmes/inclusive-education";
    private static final List<String> COURSES =
            List.of(CourseKnowledge.MONITORING, "teaching-for-inclusion", "planning-inclusive-education");

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();

    /** In the course, with all complete but its first page, which opening completes. */
    private Study allButTheFirst(Guest guest, String name, String course) {
        Study study = Study.begin(guest, CourseKnowledge.of(course));
        List<ItemOutline> mandatory = study.mandatory();
        for (ItemOutline item : mandatory.subList(1, mandatory.size())) {
            store.write(
                    "INSERT INTO item_progress (enrolment_id, item_key, completed_at) SELECT e.id, ?, UTC_TIMESTAMP(6)"
                            + " FROM enrolment e JOIN person p ON p.id = e.person_id JOIN course c ON c.id ="
                            + " e.course_id WHERE p.name = ? AND c.course_key = ?",
                    item.key(),
                    name,
                    course);
        }
        return study;
    }

    private long certificates(String name, String key) {
        return store.number(
                "SELECT COUNT(*) FROM certificate c JOIN person p ON p.id = c.person_id WHERE p.name = ?"
                        + " AND c.course_key LIKE ?",
                name,
                key);
    }

    @Test
    void everybodySeesItsCoursesAndWhoIsInThemTheirProgress() {
        String page = product.guest().get(PAGE).text();
        COURSES.forEach(it -> assertTrue(page.contains("href=\"/courses/" + it + "\""), it));
        assertTrue(product.guest().get("/courses").text().contains(PAGE));
        assertTrue(product.guest().get("/courses/" + COURSES.get(1)).text().contains(PAGE));
        assertEquals(404, product.guest().get("/programmes/nothing").status());
        Guest guest = product.newMember("Begins a programme");
        Study.begin(guest, CourseKnowledge.of(COURSES.get(0)));
        assertTrue(guest.get("/my").text().contains(PAGE));
    }

    /** The last two at the same moment, several times: neither transaction may overlook the other. */
    @Test
    void whoCompletesTheLastTwoCoursesAtOnceGetsExactlyOneCertificateOfTheProgramme() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (int run = 0; run < 5; run++) {
            String name = "Completes all of it " + run;
            Guest guest = product.newMember(name);
            List<Study> studies = new ArrayList<>();
            for (String course : COURSES) {
                studies.add(allButTheFirst(guest, name, course));
            }
            open(studies.get(0));
            assertEquals(0, certificates(name, "programme.%"));
            List<Future<Guest.Reply>> opened = new ArrayList<>();
            for (Study study : studies.subList(1, 3)) {
                opened.add(both.submit(() -> open(study)));
            }
            for (Future<Guest.Reply> reply : opened) {
                assertEquals(200, reply.get().status());
            }
            assertEquals(3, certificates(name, "%-%") - certificates(name, "programme.%"));
            assertEquals(1, certificates(name, "programme.inclusive-education"));
        }
        both.shutdown();
        String code = store.value("SELECT code FROM certificate WHERE course_key LIKE 'programme.%' LIMIT 1");
        String page = product.guest().get("/certificates/" + code).text();
        COURSES.forEach(it -> assertTrue(page.contains(CourseKnowledge.of(it).title()), it));
        assertEquals(200, product.guest().get("/certificates/" + code + ".pdf").status());
    }

    private static Guest.Reply open(Study study) {
        return study.guest().get(study.page(study.mandatory().get(0).key()));
    }
}
