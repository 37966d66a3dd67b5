package org.collaborativecourses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** A telephone that several people use, often without a connection. */
class SharedPhoneJourney {

    private final RunningProduct product = RunningProduct.shared();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);
    private final ItemOutline first = course.items().get(0);

    private static void logOut(Device phone) {
        phone.find("header details.menu").last().locator("summary").click();
        phone.clickAndWait(phone.find("form[action$='/logout'] button"));
        assertTrue(phone.path().startsWith("/login"), phone.path());
    }

    @Test
    void whatWasOpenedIsReadAgainWithoutAConnectionUntilItsReaderLogsOut() {
        Study study = Study.begin(product.newMember("Reads in the bus"), course);
        String path = study.page(first.key());
        try (Device phone = Device.phone().as(study.guest())) {
            Page page = phone.page();
            phone.open(path);
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            phone.open(path);
            page.waitForFunction("path => caches.match(path).then(it => !!it)", path);
            phone.context().setOffline(true);
            phone.open(path);
            assertThat(phone.find("h1")).hasText(course.titleOf(first));
            assertThat(phone.find("#kept")).isVisible();
            phone.context().setOffline(false);
            phone.open("/my");
            logOut(phone);
            page.waitForFunction("() => caches.keys().then(names => !names.some(it => it.startsWith('person-')))");
            phone.context().setOffline(true);
            assertThrows(PlaywrightException.class, () -> phone.open(path), "nothing of it is left");
        }
    }

    @Test
    void nobodySeesByTheBackButtonWhatSomebodyElseHadOpen() {
        String name = "Hands the telephone on";
        try (Device phone = Device.phone().as(product.newMember(name))) {
            phone.open("/my/profile");
            assertThat(phone.find("#name")).hasValue(name);
            logOut(phone);
            phone.page().goBack();
            assertTrue(phone.path().startsWith("/login?next="), phone.path());
        }
    }

    /** The browser of these tests keeps no page in memory, so the page is told that it was. */
    @Test
    void aPageThatTheBrowserKeptInMemoryIsNotShownAgainAfterItsReaderHasLoggedOut() {
        try (Device phone = Device.phone().as(product.newMember("Has two windows open"))) {
            phone.open("/my");
            Page other = phone.context().newPage();
            other.navigate(product.address() + "/my");
            other.locator("header details.menu").last().locator("summary").click();
            other.locator("form[action$='/logout'] button").click();
            other.waitForURL("**/login?done=out*");
            phone.clickAndWait(() -> phone.page()
                    .evaluate("() => { dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})); }"));
            assertTrue(phone.path().startsWith("/login?next="), phone.path());
        }
    }
}
