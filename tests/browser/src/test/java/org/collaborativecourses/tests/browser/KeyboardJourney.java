package org.collaborativecourses.tests.browser;

import static org.collaborativecourses.tests.browser.Keyboard.press;
import static org.collaborativecourses.tests.browser.Keyboard.tabTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** Somebody who uses no mouse: Tab, arrows, space and Enter only, and always sees where the focus is. */
class KeyboardJourney {

    private final RunningProduct product = RunningProduct.shared();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);

    @Test
    void logsInOpensTheCourseTakesAQuizAndHandsItIn() {
        String email = product.store().addPerson("Tendai without a mouse", "member");
        Study study = Study.begin(product.guest().logIn(email, product.password()), course);
        ItemOutline quiz = course.quizzes().stream()
                .filter(ItemOutline::mandatory)
                .findFirst()
                .orElseThrow();
        study.mandatory().stream().takeWhile(it -> it != quiz).forEach(study::complete);
        try (Device laptop = Device.laptop()) {
            Page page = laptop.page();
            laptop.open("/login");
            tabTo(laptop, "#email");
            page.keyboard().type(email);
            tabTo(laptop, "#password");
            page.keyboard().type(product.password());
            press(laptop, "Enter");
            assertEquals("/my", laptop.path());
            tabTo(laptop, "section[aria-labelledby=next] a.button");
            press(laptop, "Enter");
            assertTrue(laptop.path().endsWith("/" + quiz.key()), laptop.path());
            tabTo(laptop, "form[action$='/attempts'] button");
            press(laptop, "Enter");
            Map<String, List<String>> right = course.rightAnswers(quiz.key());
            Learner learner = new Learner(laptop, course);
            for (String question : learner.questions()) {
                if (right.containsKey(question)) {
                    answer(laptop, learner, question, right.get(question));
                }
            }
            tabTo(laptop, "#attempt button[name=then]");
            press(laptop, "Enter");
            tabTo(laptop, "form[action$='/submission'] button");
            press(laptop, "Enter");
            assertTrue(laptop.path().endsWith("/review"), laptop.path());
            laptop.assertNoComplaints();
        }
    }

    private static void answer(Device device, Learner learner, String question, List<String> values) {
        Page page = device.page();
        String named = "[name='a." + question + "']";
        String shape = learner.field(question).getAttribute("data-shape");
        switch (shape) {
            case "RADIO", "TRUE_FALSE" -> {
                tabTo(device, named);
                page.keyboard().press(" ");
                String wanted = named + "[value='" + values.get(0) + "']";
                for (int i = 0; i < 12 && !device.find(wanted).isChecked(); i++) {
                    page.keyboard().press("ArrowDown");
                }
                assertTrue(device.find(wanted).isChecked(), question);
            }
            case "CHECKBOX" ->
                values.stream()
                        .sorted(java.util.Comparator.comparing(value -> place(device, named, value)))
                        .forEach(value -> {
                            tabTo(device, named + "[value='" + value + "']");
                            page.keyboard().press(" ");
                        });
            case "SELECTS", "ORDER" -> {
                for (int i = 0; i < values.size(); i++) {
                    tabTo(device, "#a-" + question + "-" + i);
                    String text = learner.field(question)
                            .locator("select")
                            .nth(i)
                            .locator("option[value='" + values.get(i) + "']")
                            .textContent();
                    page.keyboard().type(text);
                }
            }
            default -> {
                tabTo(device, named);
                page.keyboard().type(values.get(0));
            }
        }
        assertEquals(
                values.stream().sorted().toList(),
                learner.shownAnswer(question).stream().sorted().toList(),
                question);
    }

    private static int place(Device device, String named, String value) {
        List<String> values = device.find(named).all().stream()
                .map(it -> it.getAttribute("value"))
                .toList();
        return values.indexOf(value);
    }
}
