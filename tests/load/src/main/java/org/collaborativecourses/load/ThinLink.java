package org.collaborativecourses.load;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The page of a course in a browser on a phone's thin link: 400 kbit/s, 400 ms; first with nothing kept, then again. */
final class ThinLink {

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final double BYTES_PER_SECOND = 400_000 / 8.0;
    private static final int LATENCY_MS = 400;

    private ThinLink() {}

    static void print(int port) {
        Optional<Path> chromium = Optional.ofNullable(System.getenv("CHROMIUM"))
                .or(() -> BROWSERS.stream()
                        .filter(it -> Files.isExecutable(Path.of(it)))
                        .findFirst())
                .map(Path::of);
        if (chromium.isEmpty()) {
            System.out.println("No Chromium here (CHROMIUM names one): the thin link was not measured.");
            return;
        }
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--no-first-run",
                                        "--disable-quic",
                                        "--disable-gpu")));
                BrowserContext context = browser.newContext()) {
            context.addCookies(List.of(new Cookie("login", new Member(1).token()).setUrl("http://localhost:" + port)));
            String address = "http://localhost:" + port + "/courses/" + Size.COURSE;
            System.out.println(
                    "| course page, 400 kbit/s and 400 ms | KiB | requests | first content s | quiet s |\n|---|---|---|---|---|");
            print("cold", context, address);
            print("warm", context, address);
        }
    }

    private static void print(String name, BrowserContext context, String address) {
        try (Page page = context.newPage()) {
            CDPSession session = context.newCDPSession(page);
            AtomicLong bytes = new AtomicLong();
            AtomicLong requests = new AtomicLong();
            session.on("Network.loadingFinished", event -> {
                bytes.addAndGet(event.get("encodedDataLength").getAsLong());
                requests.incrementAndGet();
            });
            session.send("Network.enable");
            JsonObject conditions = new JsonObject();
            conditions.addProperty("offline", false);
            conditions.addProperty("latency", LATENCY_MS);
            conditions.addProperty("downloadThroughput", BYTES_PER_SECOND);
            conditions.addProperty("uploadThroughput", BYTES_PER_SECOND);
            session.send("Network.emulateNetworkConditions", conditions);
            long start = System.nanoTime();
            page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            // "networkidle" is half a second without a request.
            double quiet = (System.nanoTime() - start) / 1e9 - 0.5;
            Object first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0");
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %d | %.2f | %.2f |%n",
                    name,
                    bytes.get() / 1024.0,
                    requests.get(),
                    ((Number) first).doubleValue() / 1000,
                    quiet);
        }
    }
}
