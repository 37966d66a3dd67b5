package org.collaborativecourses.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.tests.CourseKnowledge;

/** Somebody at a device who knows the course by heart. */
final class Learner {

    private final Device device;
    private final CourseKnowledge course;

    Learner(Device device, CourseKnowledge course) {
        this.device = device;
        this.course = course;
    }

    void open(ItemOutline item) {
        device.open("/courses/" + course.key() + "/" + item.key());
    }

    /** Does whatever completes an item. */
    void complete(ItemOutline item) {
        open(item);
        if (item.kind() == ItemKind.QUIZ) {
            startQuiz();
            answerAll(item.key());
            submit();
            return;
        }
        if (item.kind() == ItemKind.TASK || item.kind() == ItemKind.COMMITMENT) {
            handIn();
        }
        Locator done = device.find("button[name=done][value=true]");
        if (done.count() > 0) {
            device.clickAndWait(done);
        }
    }

    private void handIn() {
        Locator form = device.find("form[action$='/submission']");
        if (form.locator("textarea").count() > 0) {
            form.locator("textarea").fill("In our district nobody counts the children who never came.");
        } else if (form.locator("input[type=file]").count() > 0) {
            form.locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("plan.txt", "text/plain", "Our plan".getBytes(StandardCharsets.UTF_8)));
        }
        if (form.locator("input[type=date]").count() > 0) {
            form.locator("input[type=date]").fill(LocalDate.now().plusDays(60).toString());
        }
        device.clickAndWait(form.locator("button.primary, button").last());
    }

    void startQuiz() {
        device.clickAndWait(device.find("form[action$='/attempts'] button"));
    }

    /** Answers what the page asks, with the answers that score everything. */
    void answerAll(String item) {
        Map<String, List<String>> right = course.rightAnswers(item);
        for (String question : questions()) {
            answer(question, right.get(question));
        }
    }

    List<String> questions() {
        return device.find("fieldset.question[data-question]").all().stream()
                .map(it -> it.getAttribute("data-question"))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    void answer(String question, List<String> values) {
        if (values == null) {
            return;
        }
        Locator field = field(question);
        switch (field.getAttribute("data-shape")) {
            case "RADIO", "CHECKBOX", "TRUE_FALSE" ->
                values.forEach(value -> field.locator("input[name='a." + question + "'][value='" + value + "']")
                        .check());
            case "SELECTS", "ORDER" -> {
                for (int i = 0; i < values.size(); i++) {
                    field.locator("select").nth(i).selectOption(values.get(i));
                }
            }
            default -> {
                Locator input = field.locator("[name='a." + question + "']");
                input.fill(values.get(0));
                input.blur();
            }
        }
    }

    /** What the page shows as answered; what was ticked, in the order of the file. */
    List<String> shownAnswer(String question) {
        Locator field = field(question);
        return switch (field.getAttribute("data-shape")) {
            case "RADIO", "CHECKBOX", "TRUE_FALSE" ->
                field.locator("input:checked").all().stream()
                        .map(it -> it.getAttribute("value"))
                        .sorted()
                        .toList();
            default ->
                field.locator("select, input:not([type=hidden]), textarea").all().stream()
                        .map(Locator::inputValue)
                        .toList();
        };
    }

    Locator field(String question) {
        return device.find("#q-" + question);
    }

    void awaitChip(String question, String state) {
        PlaywrightAssertions.assertThat(field(question).locator(".chip"))
                .hasClass(
                        "chip " + state,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasClassOptions().setTimeout(40_000));
    }

    /** From the page of an open attempt to its review. */
    void submit() {
        device.clickAndWait(device.find("#attempt button[name=then]"));
        device.clickAndWait(device.find("form[action$='/submission'] button"));
    }
}
