package org.collaborativecourses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.collaborativecourses.tests.browser.Keyboard.choose;
import static org.collaborativecourses.tests.browser.Keyboard.press;
import static org.collaborativecourses.tests.browser.Keyboard.tabTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.Test;

/** A day at the secretariat without a mouse. */
class DeskByKeyboardJourney {

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private void thereIsACollaborative() {
        store.write(
                "INSERT INTO collaborative (ckey, name, subtheme, kind, changed_at)"
                        + " VALUES (?, ?, 'youth', 'grantee', UTC_TIMESTAMP(6))",
                "keys-" + mark,
                "Keys " + mark);
    }

    private void thereIs(String organisation) {
        store.write(
                "INSERT INTO organisation (okey, name, type) VALUES (?, ?, 'cso')", "keyboards-" + mark, organisation);
    }

    @Test
    void findsACollaborativeAddsAParticipantOffersACourseAndReadsTheMatrix() {
        thereIsACollaborative();
        String desk = "/secretariat/collaboratives/keys-" + mark;
        String email = store.addPerson("Awa without a mouse", "secretariat");
        try (Device laptop = Device.laptop()) {
            Page page = laptop.page();
            logsIn(laptop, email);
            findsTheCollaborative(laptop, desk);

            String organisation = "Keyboards of " + mark;
            thereIs(organisation);
            unfold(laptop, "participants");
            tabTo(laptop, "#participant");
            page.keyboard().type(organisation);
            tabTo(laptop, "form[action$='/participants'] button");
            press(laptop, "Enter");
            assertThat(laptop.find("#participants tbody th").first()).containsText(organisation);

            unfold(laptop, "offerings");
            tabTo(laptop, "#offerings a[href^='/secretariat/offerings/new']");
            press(laptop, "Enter");
            assertEquals(
                    "Keys " + mark,
                    page.locator("#collaborative option:checked").textContent());
            tabTo(laptop, "#key");
            choose(laptop, CourseKnowledge.of(CourseKnowledge.MONITORING).title());
            tabTo(laptop, "[name=required]");
            page.keyboard().press("ArrowDown");
            tabTo(laptop, "#dueDays");
            page.keyboard().type("30");
            tabTo(laptop, "form[action$='/offerings'] button");
            press(laptop, "Enter");
            assertTrue(laptop.path().matches("/secretariat/offerings/\\d+.*"), laptop.path());
            assertEquals(
                    "0/30",
                    store.value(
                            "SELECT CONCAT_WS('/', o.required, o.due_days) FROM offering o JOIN collaborative c"
                                    + " ON c.id = o.collaborative_id WHERE c.ckey = ?",
                            "keys-" + mark));

            readsTheMatrix(laptop);
            laptop.assertNoComplaints();
        }
    }

    private void logsIn(Device laptop, String email) {
        laptop.open("/login");
        tabTo(laptop, "#email");
        laptop.page().keyboard().type(email);
        tabTo(laptop, "#password");
        laptop.page().keyboard().type(product.password());
        press(laptop, "Enter");
        tabTo(laptop, "header details.menu:last-of-type summary");
        laptop.page().keyboard().press("Enter");
        tabTo(laptop, "header a[href='/secretariat']");
        press(laptop, "Enter");
        assertEquals("/secretariat", laptop.path());
    }

    private static void findsTheCollaborative(Device laptop, String desk) {
        tabTo(laptop, "main a[href='/secretariat/collaboratives']");
        press(laptop, "Enter");
        tabTo(laptop, "#subtheme");
        String youth = laptop.find("#subtheme option[value=youth]").textContent();
        press(laptop, youth.substring(0, 1));
        assertTrue(laptop.path().contains("subtheme=youth"), "a choice is applied at once: " + laptop.path());
        tabTo(laptop, "a[href='" + desk + "']");
        press(laptop, "Enter");
        assertEquals(desk, laptop.path());
    }

    private static void unfold(Device laptop, String part) {
        if (laptop.find("#" + part).getAttribute("open") == null) {
            tabTo(laptop, "#" + part + " > summary");
            laptop.page().keyboard().press("Enter");
        }
    }

    private static void readsTheMatrix(Device laptop) {
        laptop.open("/secretariat");
        tabTo(laptop, "main a[href='/secretariat/completion']");
        press(laptop, "Enter");
        tabTo(laptop, "#columns");
        choose(laptop, laptop.find("#columns option[value=module]").textContent());
        tabTo(laptop, "form[role=search] button");
        press(laptop, "Enter");
        assertThat(laptop.find("main .notice")).isVisible();
        tabTo(laptop, "#columns");
        choose(laptop, laptop.find("#columns option[value=course]").textContent());
        tabTo(laptop, "form[role=search] button");
        press(laptop, "Enter");
        tabTo(laptop, "td.figure a");
        String said = laptop.find("td.figure a:focus").getAttribute("aria-label");
        assertTrue(said.length() > 10, "a figure says what it counts: " + said);
        press(laptop, "Enter");
        assertTrue(laptop.path().startsWith("/secretariat/completion/people"), laptop.path());
    }
}
