package org.collaborativecourses.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.shared.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page there is, as everybody who may open it, in both directions of writing, on the narrowest phone. */
class EveryPageTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> LANGUAGES = List.of("en", "ar");
    /** In whose longest words a page might not fit, too: a page of each kind, looked at without axe. */
    private static final List<String> OTHER_LANGUAGES = List.of("fr", "es", "pt");

    private static final List<String> WIDEST = List.of(
            "/",
            "/courses",
            "/courses/{course}",
            "/courses/{course}/{item}",
            "/courses/{course}/{item}/attempts/{number}",
            "/my",
            "/my/account",
            "/register",
            "/collaboratives/{collaborative}",
            "/certificates/{code}",
            "/secretariat",
            "/secretariat/people/{person}",
            "/secretariat/completion",
            "/secretariat/offerings/{offering}",
            "/secretariat/collaboratives/{collaborative}",
            "/secretariat/certificate-templates/{scope}/{key}");

    private static final List<String> STILL = List.of("/courses", "/courses/{course}", "/my");
    private static final String SCROLLING = "main .scroll, main .ui-datatable";

    /** A key begins with its feature, so whatever has texts is looked for. */
    private static final Pattern RAW_KEY = Pattern.compile("\\?\\?\\?|\\b(" + String.join("|", Texts.BUNDLES)
            + ")\\.(?!(?:json|pdf|csv|xlsx|zip)\\b)[a-z][A-Za-z]+(\\.[A-Za-z]+)*\\b");

    private static final Map<List<Object>, Device> DEVICES = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> isAccessibleToAnybody() {
        return LANGUAGES.stream().flatMap(language -> tests("anybody", language, null, Who.ANYONE));
    }

    @TestFactory
    Stream<DynamicTest> isAccessibleToAMember() {
        return LANGUAGES.stream().flatMap(language -> {
            Pages pages = Pages.ofMember();
            // One page for each kind of item: what they hold differs more than the route tells.
            Map<String, String> kinds = new LinkedHashMap<>();
            for (ItemOutline item : Pages.course().items()) {
                kinds.putIfAbsent("item of kind " + item.kind().code(), pages.itemPage(item.key()));
            }
            return Stream.concat(
                    tests("a member", language, pages, Who.ANYONE, Who.MEMBER),
                    kinds.entrySet().stream()
                            .map(it -> test(it.getKey() + ", a member, " + language, it.getValue(), language, pages)));
        });
    }

    @TestFactory
    Stream<DynamicTest> isAccessibleToAnAdministrator() {
        return LANGUAGES.stream()
                .flatMap(language -> tests("an administrator", language, Pages.ofAdministrator(), Who.values()));
    }

    @TestFactory
    Stream<DynamicTest> fitsOntoTheNarrowestPhoneInTheOtherLanguagesToo() {
        Pages pages = Pages.ofAdministrator();
        return OTHER_LANGUAGES.stream()
                .flatMap(language -> Pages.openTo(Who.values()).stream()
                        .filter(route -> WIDEST.contains(route.pattern()))
                        .map(route -> DynamicTest.dynamicTest(
                                route.pattern() + ", " + language,
                                () -> fits(pages.path(route), language, device(language, pages)))));
    }

    /** Whoever looks for a course or goes on with one never moves a page sideways, nor a part of it. */
    @TestFactory
    Stream<DynamicTest> nothingOfALearnersPagesIsMovedSideways() {
        Pages pages = Pages.ofMember();
        return Stream.concat(LANGUAGES.stream(), OTHER_LANGUAGES.stream())
                .flatMap(language -> Pages.openTo(Who.ANYONE, Who.MEMBER).stream()
                        .filter(route -> STILL.contains(route.pattern()))
                        .map(route -> DynamicTest.dynamicTest(route.pattern() + ", " + language, () -> {
                            Device device = device(language, pages);
                            fits(pages.path(route), language, device);
                            assertEquals(
                                    0,
                                    device.find(SCROLLING).all().stream()
                                            .filter(it ->
                                                    (boolean) it.evaluate("it => it.scrollWidth > it.clientWidth"))
                                            .count());
                        })));
    }

    /** A name that spans the courses of somebody heads the first of them, and the others are told apart all the same. */
    @Test
    void peopleBehindAFigureAreReadRowByRowThoughSomeAreInSeveralCourses() {
        Device device = device("en", Pages.ofAdministrator());
        fits("/secretariat/completion/people", "en", device);
        assertEquals(
                "Course",
                device.find("table.rows tr:has(> th[rowspan]) + tr > td")
                        .first()
                        .getAttribute("data-head"));
        assertEquals(false, device.find(SCROLLING).first().evaluate("it => it.scrollWidth > it.clientWidth"));
    }

    private static void fits(String path, String language, Device device) {
        assertEquals(200, device.open(path + "?lang=" + language).status(), path);
        assertEquals(language, device.find("html").getAttribute("lang"));
        assertEquals(
                List.of(),
                Stream.concat(overflow(device).stream(), rawKeys(device).stream())
                        .toList(),
                path);
    }

    private Stream<DynamicTest> tests(String role, String language, Pages as, Who... who) {
        Pages fixture = as == null ? Pages.ofMember() : as;
        return Pages.openTo(who).stream()
                .map(route -> test(route.pattern() + ", " + role + ", " + language, fixture.path(route), language, as));
    }

    private static DynamicTest test(String name, String path, String language, Pages as) {
        return DynamicTest.dynamicTest(name, () -> check(path, language, as));
    }

    private static void check(String path, String language, Pages as) {
        Device device = device(language, as);
        device.takeComplaints();
        Response response = device.open(path + "?lang=" + language);
        // The first administrator is there already, so /setup says that its link opens nothing.
        boolean expected = response.status() == 200 || path.startsWith("/setup/") && response.status() < 500;
        assertTrue(expected, "status " + response.status());
        List<String> wrong = new ArrayList<>();
        wrong.addAll(violations(device));
        wrong.addAll(overflow(device));
        wrong.addAll(rawKeys(device));
        if (response.status() == 200) {
            wrong.addAll(device.takeComplaints());
        }
        assertEquals(language, device.find("html").getAttribute("lang"));
        assertEquals("ar".equals(language) ? "rtl" : "ltr", device.find("html").getAttribute("dir"));
        Assertions.assertEquals(List.of(), wrong, path);
    }

    /** One for each who looks, in each language: they go from page to page in it as people do. */
    private static Device device(String language, Pages as) {
        return DEVICES.computeIfAbsent(Arrays.asList(language, as), it -> {
            Device device = Device.of(
                    new Browser.NewContextOptions().setViewportSize(320, 640).setLocale(language));
            return as == null ? device : device.as(as.guest());
        });
    }

    @AfterAll
    static void putAway() {
        DEVICES.values().forEach(Device::close);
        DEVICES.clear();
    }

    private static List<String> violations(Device device) {
        // What is right is not described: on a desk with a long list that took longer than looking for what is wrong.
        AxeRunOptions briefly = new AxeRunOptions();
        briefly.setResultTypes(List.of("violations"));
        // No page has frames, and without them axe needs no second page for each that it looks at.
        AxeResults results = new AxeBuilder(device.page())
                .options(briefly)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze();
        return results.getViolations().stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .toList();
    }

    /** WCAG 1.4.10: nothing but tables and the like may need scrolling in two directions. */
    private static List<String> overflow(Device device) {
        int over = ((Number) device.page()
                        .evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        return over <= 0 ? cramped(device) : List.of("the page is " + over + " pixels too wide");
    }

    /** What sticks out of a box that cuts it off makes no page wider, and still cannot be read. */
    private static List<String> cramped(Device device) {
        Object found = device.page()
                .evaluate("() => [...document.querySelectorAll('.card, .panel, .module, .question, .notice')]"
                        + ".filter(it => it.scrollWidth > it.clientWidth + 1)"
                        + ".map(it => `${it.className} is ${it.scrollWidth - it.clientWidth} pixels too narrow for what it"
                        + " holds: ${it.textContent.trim().slice(0, 60)}`)");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static List<String> rawKeys(Device device) {
        String text = device.page()
                .evaluate("() => document.title + '\\n' + document.body.innerText")
                .toString();
        return RAW_KEY.matcher(text)
                .results()
                .map(it -> "raw text key " + it.group())
                .toList();
    }
}
