package org.collaborativecourses.tests.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.stream.Stream;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** On the page of a course a telephone shows the one next step without scrolling, whoever looks. */
class NextStepTest {

    private static final int HEIGHT = 740;
    private static final List<String> LANGUAGES = List.of("en", "fr", "ar");
    private static final CourseKnowledge COURSE = CourseKnowledge.of(CourseKnowledge.MONITORING);

    private final RunningProduct product = RunningProduct.shared();

    @TestFactory
    Stream<DynamicTest> isSeenAtOnceByAVisitor() {
        return tests(null, "#enrol .button.primary");
    }

    @TestFactory
    Stream<DynamicTest> isSeenAtOnceByWhoMayEnrol() {
        return tests(product.newMember("May enrol"), "#enrol form[action$='/enrolment'] button");
    }

    @TestFactory
    Stream<DynamicTest> isSeenAtOnceByWhoGoesOn() {
        Study study = Study.begin(product.newMember("Goes on"), COURSE);
        study.mandatory().stream()
                .limit(3)
                .map(ItemOutline::key)
                .forEach(it -> study.guest().get(study.page(it)));
        return tests(study.guest(), "#enrol .button.primary");
    }

    @TestFactory
    Stream<DynamicTest> isSeenAtOnceByWhoIsThrough() {
        return tests(Pages.ofMember().guest(), "#complete .button.primary");
    }

    private static Stream<DynamicTest> tests(Guest guest, String step) {
        return LANGUAGES.stream()
                .map(language -> DynamicTest.dynamicTest(language, () -> {
                    Browser.NewContextOptions options = new Browser.NewContextOptions()
                            .setViewportSize(360, HEIGHT)
                            .setLocale(language);
                    try (Device phone = Device.of(options)) {
                        if (guest != null) {
                            phone.as(guest);
                        }
                        phone.open("/courses/" + COURSE.key() + "?lang=" + language);
                        BoundingBox box = phone.find(step).first().boundingBox();
                        assertTrue(box.y + box.height <= HEIGHT, step + " ends at " + (box.y + box.height));
                    }
                }));
    }
}
