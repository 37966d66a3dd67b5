package org.collaborativecourses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** What is written for a commitment outlives a closed page and a lost connection. */
class CommitmentJourney {

    private static final String WORDS = "We will count the children who never came.";

    private final RunningProduct product = RunningProduct.shared();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);
    private final ItemOutline commitment = course.items().stream()
            .filter(it -> it.kind() == ItemKind.COMMITMENT)
            .findFirst()
            .orElseThrow();

    private Study atTheCommitment(String name) {
        Study study = Study.begin(product.newMember(name), course);
        study.mandatory().stream().takeWhile(it -> it != commitment).forEach(study::complete);
        return study;
    }

    @Test
    void whatWasWrittenIsStillThereAfterThePageWasLeft() {
        Study study = atTheCommitment("Went away while writing");
        try (Device phone = Device.phone().as(study.guest())) {
            phone.open(study.page(commitment.key()));
            phone.find("#text").fill(WORDS);
            phone.open("/my");
            phone.open(study.page(commitment.key()));
            assertThat(phone.find("#text")).hasValue(WORDS);
            phone.assertNoComplaints();
        }
    }

    @Test
    void whatWasSentWithoutAConnectionArrivesOnceWhenItIsBack() {
        String name = "Promised in the bush";
        Study study = atTheCommitment(name);
        try (Device phone = Device.phone().as(study.guest())) {
            phone.open(study.page(commitment.key()));
            phone.find("#text").fill(WORDS);
            phone.find("#dueOn").fill("2030-02-01");
            phone.context().setOffline(true);
            phone.find("form[data-draft] button[type=submit]").click();
            assertThat(phone.find("[data-said]")).containsText("as soon as the connection is back");
            phone.context().setOffline(false);
            assertThat(phone.find("p.written")).hasText(WORDS);
            assertThat(phone.find("#text")).hasValue("");
            assertEquals(
                    List.of(),
                    phone.page().evaluate("() => Object.keys(localStorage).filter(it => it.startsWith('draft.'))"),
                    "nothing waits to be sent a second time");
            phone.open("/my");
            phone.open(study.page(commitment.key()));
            assertThat(phone.find("p.written")).hasCount(1);
        }
        assertEquals(
                1,
                product.store()
                        .number(
                                "SELECT COUNT(*) FROM submission s JOIN enrolment e ON e.id = s.enrolment_id JOIN"
                                        + " person p ON p.id = e.person_id WHERE p.name = ? AND s.item_key = ?",
                                name,
                                commitment.key()));
    }
}
