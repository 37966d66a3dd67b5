package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** The pages of a course, from the catalogue to the certificate. */
class CoursePagesTest {

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);

    @Test
    void whoeverCompletesACourseIsToldOnItsPagesWithTheCertificate() {
        String name = "Completes and is told";
        Study study = Study.begin(product.newMember(name), course);
        String first = course.items().get(0).key();
        assertFalse(study.guest().get(study.page(first)).text().contains("id=\"complete\""));
        study.completeAll();
        String link = "href=\"/certificates/"
                + store.value(
                        "SELECT code FROM certificate c JOIN person p ON p.id = c.person_id WHERE p.name = ?", name)
                + '"';
        ItemOutline quiz = study.mandatory().stream()
                .filter(it -> it.kind() == ItemKind.QUIZ)
                .findFirst()
                .orElseThrow();
        for (String page :
                List.of(study.page(first), study.page(quiz.key()) + "/attempts/1/review", "/courses/" + course.key())) {
            assertTrue(study.guest().get(page).text().contains(link), page);
        }
    }

    @Test
    void theOutlineSaysOfEachItemWhatIsMissing() {
        Study study = Study.begin(product.newMember("Has not begun"), course);
        String address = "/courses/" + course.key();
        assertTrue(study.guest().get(address).text().contains("Not looked at yet"));
        study.mandatory().stream().takeWhile(it -> it.kind() == ItemKind.PAGE).forEach(study::complete);
        assertTrue(
                study.guest().get(address).text().contains("To complete: "),
                "what is open and was not begun says what completes it");
    }

    @Test
    void aCourseIsReadInNoLanguageThatItLacksAndNoAddressLeadsAstray() {
        Study study = Study.begin(product.newMember("Reads in another language"), course);
        String address = study.api() + "/language";
        assertEquals(
                422,
                study.guest().json("POST", address, Map.of("language", "xx")).status());
        for (String back : List.of("a b", "../../my", "//elsewhere.example", "x\r\nSet-Cookie: a=b")) {
            Guest.Reply reply = study.guest().form(address, "language", "fr", "back", back);
            assertEquals(303, reply.status(), back);
            assertEquals("/courses/" + course.key(), reply.header("Location"));
        }
        Guest.Reply program = study.guest().json("POST", address, Map.of("language", "en"));
        assertEquals(200, program.status());
        assertEquals("en", program.json().get("language").asText());
        Guest.Reply left = study.guest().json("POST", study.api() + "/enrolment/leaving", Map.of());
        assertFalse(left.json().get("active").asBoolean());
    }

    @Test
    void theCatalogueIsGivenTwentyAtATimeAndSaysHowManyThereAre() {
        JsonNode all = product.guest()
                .get(Guest.API + "/courses?page=1", "Accept", "application/json")
                .json();
        assertTrue(all.get("courses").size() <= 20);
        assertTrue(all.get("total").asInt() >= all.get("courses").size());
        assertEquals(1, all.get("page").asInt());
        assertEquals(200, product.guest().get("/courses?page=99").status());
        assertEquals(200, product.guest().get("/courses?page=x%22").status());
    }
}
