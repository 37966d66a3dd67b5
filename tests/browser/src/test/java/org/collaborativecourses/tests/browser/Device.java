package org.collaborativecourses.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.junit.jupiter.api.Assertions;

/** A browser of one person: its own cookies and storage, one window, and a note of everything that goes wrong in it. */
final class Device implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    private Device(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        this.address = RunningProduct.shared().address().toString();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add(error));
    }

    static Device phone() {
        return of(new Browser.NewContextOptions().setViewportSize(360, 740).setLocale("en-GB"));
    }

    static Device phoneWithoutJavaScript() {
        return of(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setLocale("en-GB")
                .setJavaScriptEnabled(false));
    }

    static Device laptop() {
        return of(new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB"));
    }

    static Device of(Browser.NewContextOptions options) {
        return new Device(Chromium.shared().newContext(options));
    }

    private void note(ConsoleMessage message) {
        boolean away = message.text().contains("ERR_INTERNET_DISCONNECTED");
        if (List.of("error", "warning").contains(message.type()) && !away) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    /** Takes over the login of somebody who talks HTTP. */
    Device as(Guest guest) {
        List<Cookie> cookies = new ArrayList<>();
        for (Map.Entry<String, String> cookie : guest.cookies().entrySet()) {
            cookies.add(new Cookie(cookie.getKey(), cookie.getValue()).setUrl(address));
        }
        context.addCookies(cookies);
        return this;
    }

    Response open(String path) {
        return page.navigate(path.startsWith("http") ? path : address + path);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The path of where the window is, with its query. */
    String path() {
        return page.url().substring(address.length());
    }

    void clickAndWait(Locator what) {
        clickAndWait(what::click);
    }

    /** A page may lead to itself, so waiting for an address would not do. */
    @SuppressWarnings("deprecation")
    void clickAndWait(Runnable action) {
        page.waitForNavigation(action);
    }

    /** What it complained of until now, which is forgotten then. */
    List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    void assertNoComplaints() {
        Assertions.assertEquals(List.of(), complaints, "what the browser complained of");
    }

    @Override
    public void close() {
        context.close();
    }
}
