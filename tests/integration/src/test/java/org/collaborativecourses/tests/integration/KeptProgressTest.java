package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** How far somebody is, as it is kept with the enrolment (0030), is at any time what the states of their items say. */
class KeptProgressTest {

    private static final CourseKnowledge COURSE = CourseKnowledge.of(CourseKnowledge.MONITORING);
    private static final int DEVICES = 6;

    private static final String OF_PERSON = " FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.name = ?";

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final String name = "Kept " + UUID.randomUUID();

    private String kept() {
        return store.value(
                "SELECT CONCAT_WS(' ', e.items_completed, e.last_progress_at, e.counted_revision_id ="
                        + " (SELECT published_revision_id FROM course c WHERE c.id = e.course_id))" + OF_PERSON,
                name);
    }

    private String counted() {
        String mandatory = COURSE.items().stream()
                .filter(ItemOutline::mandatory)
                .map(it -> "'" + it.key() + "'")
                .collect(Collectors.joining(", "));
        return store.value(
                "SELECT CONCAT_WS(' ', (SELECT COUNT(*) FROM item_progress i WHERE i.enrolment_id = e.id AND"
                        + " i.completed_at IS NOT NULL AND i.item_key IN (" + mandatory + ")), (SELECT"
                        + " MAX(i.completed_at) FROM item_progress i WHERE i.enrolment_id = e.id), 1)" + OF_PERSON,
                name);
    }

    /** Pages that are complete once they were seen. */
    private static List<String> pages() {
        return COURSE.items().stream()
                .filter(it -> it.mandatory() && it.after().isEmpty())
                .filter(it -> it.conditions().stream().allMatch(asked -> asked.kind() == Condition.Kind.VIEWED))
                .map(ItemOutline::key)
                .toList();
    }

    @Test
    void whateverIsDoneCountsOnceAndAtOnce() {
        Study study = Study.begin(product.newMember(name), COURSE);
        assertEquals("0 1", kept(), "who has just enrolled has done nothing");
        for (String page : pages().subList(0, 3)) {
            study.guest().get(study.page(page));
            assertEquals(counted(), kept(), page);
        }
        assertEquals(3, store.number("SELECT e.items_completed" + OF_PERSON, name));
        for (ItemOutline item : study.mandatory().subList(0, 8)) {
            study.complete(item);
            assertEquals(counted(), kept(), item.key());
            study.guest().get(study.page(item.key()));
            assertEquals(counted(), kept(), item.key() + ", opened again");
        }
        assertTrue(store.number("SELECT e.items_completed" + OF_PERSON, name) >= 8);
    }

    @Test
    void manyDevicesAtOnceCountEachItemOnce() throws Exception {
        Study study = Study.begin(product.newMember(name), COURSE);
        ExecutorService devices = Executors.newFixedThreadPool(DEVICES);
        try {
            for (String page : pages()) {
                List<Callable<Integer>> looks = IntStream.range(0, DEVICES)
                        .mapToObj(it -> (Callable<Integer>)
                                () -> study.guest().get(study.page(page)).status())
                        .toList();
                for (Future<Integer> look : devices.invokeAll(looks)) {
                    assertEquals(200, look.get());
                }
                assertEquals(counted(), kept(), page);
            }
        } finally {
            devices.shutdown();
        }
    }

    @Test
    void whereAnotherRevisionIsPublishedItIsCountedAnewBeforeAnybodyIsRemindedOfIt() {
        Study study = Study.begin(product.newMember(name), COURSE);
        study.mandatory().subList(0, 6).forEach(study::complete);
        store.write("UPDATE person SET country = 'MH' WHERE name = ?", name);
        String right = kept();
        assertEquals(counted(), right);
        // As after a publication: what is kept was counted by another revision.
        store.write(
                "UPDATE enrolment e JOIN person p ON p.id = e.person_id SET e.items_completed = 0, e.last_progress_at ="
                        + " NULL, e.counted_revision_id = 0 WHERE p.name = ?",
                name);
        assertNotEquals(right, kept());
        Guest desk = product.demonstration("secretariat");
        int few = reminded(desk, 5);
        assertEquals(right, kept());
        assertEquals(0, few, "who has done more than five percent");
        assertEquals(1, reminded(desk, 100));
    }

    /** How many people of this test's country a rule means that asks for less than so many percent. */
    private int reminded(Guest desk, int percent) {
        Guest.Reply made = desk.json(
                "POST",
                Guest.API + "/reminders",
                Map.of(
                        "name",
                        "Below " + percent,
                        "every",
                        7,
                        "country",
                        "MH",
                        "course",
                        COURSE.key(),
                        "progressBelow",
                        Integer.toString(percent),
                        "subject-en",
                        "{name}",
                        "body-en",
                        "{link}"));
        assertEquals(200, made.status(), made.toString());
        String rule = Guest.API + "/reminders/" + made.json().get("id").asLong();
        int all = 0;
        for (var count : desk.get(rule + "/preview").json().get("counts")) {
            all += count.asInt();
        }
        return all;
    }
}
