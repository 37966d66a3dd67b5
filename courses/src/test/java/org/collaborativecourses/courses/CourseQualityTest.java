package org.collaborativecourses.courses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.CourseOutline.ModuleOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.content.Links;
import org.collaborativecourses.content.TextState;
import org.collaborativecourses.courses.ShippedCourse.Page;
import org.collaborativecourses.shared.Language;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a course that ships a good one, as far as a machine can tell. */
class CourseQualityTest {

    private static final int SHORTEST_PAGE = 250;
    private static final int LONGEST_PAGE = 700;
    private static final int SHORTEST_TRANSCRIPT = 80;
    private static final int LARGEST_MEDIA = 256 * 1024;
    private static final int LARGEST_DRAWING = 12 * 1024;
    private static final int ALL_MEDIA = 1024 * 1024;
    private static final String GLOSSARY = "glossary";

    private static final List<ShippedCourse> COURSES = ShippedCourse.all();

    static List<ShippedCourse> courses() {
        return COURSES;
    }

    /** What ships at the least; a translation that is not whole says which modules it has. */
    enum Shipped {
        MONITORING(
                "monitoring-inclusive-education",
                Language.EN,
                List.of(5, 20, 30),
                Set.of(Language.FR),
                Map.of(Language.AR, Set.of("why-monitor", "what-to-monitor"))),
        TEACHING("teaching-for-inclusion", Language.EN, List.of(4, 16, 24), Set.of(Language.ES), Map.of()),
        PLANNING(
                "planning-inclusive-education",
                Language.EN,
                List.of(4, 16, 24),
                Set.of(),
                Map.of(Language.PT, Set.of("where-plans-begin"))),
        MEL("mel-training", Language.FR, List.of(6, 26, 44), Set.of(Language.EN), Map.of()),
        ORIGINS("origins-of-a-learning-alliance", Language.EN, List.of(1, 5, 6), Set.of(), Map.of());

        private final String key;
        private final Language source;
        private final List<Integer> least;
        private final Set<Language> whole;
        private final Map<Language, Set<String>> parts;

        Shipped(
                String key,
                Language source,
                List<Integer> least,
                Set<Language> whole,
                Map<Language, Set<String>> parts) {
            this.key = key;
            this.source = source;
            this.least = least;
            this.whole = whole;
            this.parts = parts;
        }

        ShippedCourse course() {
            return COURSES.stream()
                    .filter(it -> it.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void theFiveCoursesShip() {
        assertEquals(
                Stream.of(Shipped.values()).map(it -> it.key).sorted().toList(),
                COURSES.stream().map(ShippedCourse::key).sorted().toList());
    }

    @ParameterizedTest
    @EnumSource
    void hasItsSourceLanguageAndAtLeastSoManyModulesItemsAndQuestions(Shipped shipped) {
        ShippedCourse course = shipped.course();
        assertEquals(shipped.source, course.outline().source());
        List<Integer> there = List.of(
                course.outline().modules().size(),
                (int) course.outline().items().count(),
                course.sourceQuizzes()
                        .mapToInt(it -> it.quiz().questions().size())
                        .sum());
        for (int i = 0; i < there.size(); i++) {
            assertTrue(there.get(i) >= shipped.least.get(i), there + " of at least " + shipped.least);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSameItemsInEveryLanguageOrSaysWhichAreMissing(Shipped shipped) {
        ShippedCourse course = shipped.course();
        Set<Language> named = new HashSet<>(shipped.whole);
        named.addAll(shipped.parts.keySet());
        assertEquals(named, Set.copyOf(course.translations()));
        for (Language language : course.translations()) {
            Set<String> expected = items(course, shipped, language);
            Set<String> there =
                    course.texts(language).map(it -> it.item().key()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, there, language.code());
        }
    }

    private static Set<String> items(ShippedCourse course, Shipped shipped, Language language) {
        return course.outline().modules().stream()
                .filter(it -> shipped.whole.contains(language)
                        || shipped.parts.get(language).contains(it.key()))
                .flatMap(it -> it.items().stream())
                .map(ItemOutline::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void isReviewedAndUpToDateWhereATranslationIsWhole(Shipped shipped) {
        for (Language language : shipped.whole) {
            none(shipped.course().texts(language), it -> it.item().state(language) != TextState.REVIEWED);
        }
    }

    @Test
    void showsMissingDraftAndOutdatedTextsForReal() {
        Set<TextState> states = COURSES.stream()
                .flatMap(course -> course.translations().stream()
                        .flatMap(language -> course.outline().items().map(it -> it.state(language))))
                .collect(Collectors.toSet());
        assertEquals(Set.of(TextState.values()), states);
    }

    /**
     * One idea a page. Held to it are pages, tasks and commitments; not the glossary and not checklists (pages to be
     * ticked off), which are looked things up in, nor the words beside an audio, a video, a file or a link.
     */
    @ParameterizedTest
    @MethodSource("courses")
    void hasPagesThatAreNeitherScantNorLong(ShippedCourse course) {
        Set<ItemKind> read = Set.of(ItemKind.PAGE, ItemKind.TASK, ItemKind.COMMITMENT);
        List<String> wrong = course.pages()
                .filter(it -> read.contains(it.item().kind()))
                .filter(it -> !it.item().key().equals(GLOSSARY) && !isChecklist(it.item()))
                .filter(it -> it.words() < SHORTEST_PAGE || it.words() > LONGEST_PAGE)
                .map(it -> it + ": " + it.words())
                .toList();
        assertEquals(List.of(), wrong);
    }

    private static boolean isChecklist(ItemOutline item) {
        return item.kind() == ItemKind.PAGE
                && item.conditions().stream().anyMatch(it -> it.kind() == Condition.Kind.DONE);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void showsNoSignsThatWereMeantForTheMachine(ShippedCourse course) {
        none(course.texts(), it -> ShippedCourse.showsStraySigns(it.html()));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void saysInWordsWhatItsPicturesShow(ShippedCourse course) {
        none(htmls(course, "img"), it -> it.element().attr("alt").split("\\s+").length < 4);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void hasDrawingsThatNameAndDescribeThemselves(ShippedCourse course) {
        course.content().media().forEach((path, bytes) -> {
            if (path.endsWith(".svg")) {
                String svg = new String(bytes, StandardCharsets.UTF_8);
                assertTrue(svg.contains("<title") && svg.contains("<desc") && svg.contains("role=\"img\""), path);
                assertTrue(bytes.length <= LARGEST_DRAWING, path + ": " + bytes.length);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("courses")
    void linksToWhatIsThereInEachLanguage(ShippedCourse course) {
        String own = "/courses/" + course.key() + "/";
        Set<String> items = course.outline().items().map(ItemOutline::key).collect(Collectors.toSet());
        Set<String> media = course.outline().media().values().stream()
                .map(it -> "/media/" + it.hash())
                .collect(Collectors.toSet());
        none(htmls(course, "a[href]"), link -> {
            String address = link.element().attr("href");
            if (address.startsWith("#")) {
                return link.page().html().getElementById(address.substring(1)) == null;
            }
            if (address.startsWith(own)) {
                return !items.contains(address.substring(own.length()));
            }
            return address.startsWith("/")
                    ? !media.contains(address.substring(0, Math.max(0, address.lastIndexOf('/'))))
                    : !address.startsWith("https://") && !address.startsWith("mailto:");
        });
    }

    @ParameterizedTest
    @MethodSource("courses")
    void showsEachReaderTheMediaOfTheirLanguage(ShippedCourse course) {
        Pattern named = Pattern.compile("\\.(en|fr|es|pt|ar)\\.[a-z0-9]+$");
        none(htmls(course, "img[src], source[src], track[src], a[href^=/media/]"), it -> {
            String address = it.element().hasAttr("src")
                    ? it.element().attr("src")
                    : it.element().attr("href");
            Matcher language = named.matcher(address);
            return language.find()
                    && !language.group(1).equals(it.page().text().language().code());
        });
    }

    @ParameterizedTest
    @MethodSource("courses")
    void keepsItsMediaSmall(ShippedCourse course) {
        course.content()
                .media()
                .forEach((path, bytes) -> assertTrue(bytes.length <= LARGEST_MEDIA, path + ": " + bytes.length));
        int all = course.content().media().values().stream()
                .mapToInt(it -> it.length)
                .sum();
        assertTrue(all <= ALL_MEDIA, String.valueOf(all));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void explainsItsWordsInAGlossaryThatPagesLinkTo(ShippedCourse course) {
        ModuleOutline first = course.outline().modules().get(0);
        assertTrue(first.items().stream().anyMatch(it -> it.key().equals(GLOSSARY)));
        for (Language language : course.outline().languages()) {
            for (ModuleOutline module : course.outline().modules()) {
                boolean whole =
                        module.items().stream().allMatch(it -> it.texts().containsKey(language));
                boolean links = module.items().stream()
                        .flatMap(item -> course.texts(language)
                                .filter(it -> it.item().key().equals(item.key())))
                        .anyMatch(it -> it.text().source().contains(Links.ITEM + GLOSSARY));
                assertTrue(!whole || links, language.code() + "/" + module.key());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void hasAimsAnActivityAndAQuizInEveryModule(ShippedCourse course) {
        for (ModuleOutline module : course.outline().modules()) {
            String name = module.key();
            assertTrue(!module.texts().get(course.outline().source()).aims().isEmpty(), name);
            assertTrue(module.items().stream().anyMatch(CourseQualityTest::isActivity), name);
            assertTrue(module.items().stream().anyMatch(it -> it.kind() == ItemKind.QUIZ && it.mandatory()), name);
        }
    }

    /** So that the gain of each module can be told. */
    @ParameterizedTest
    @MethodSource("courses")
    void asksInBothChecksForAnAimThatEachModuleServes(ShippedCourse course) {
        for (ModuleOutline module : course.outline().modules()) {
            assertTrue(!module.serves().isEmpty(), module.key());
            Set<String> wanted =
                    module.serves().stream().map(it -> "[tag:aim-" + it + "]").collect(Collectors.toSet());
            course.texts(course.outline().source())
                    .filter(it -> Set.of("start-check", "final-check")
                            .contains(it.item().key()))
                    .forEach(it -> assertTrue(
                            wanted.stream().anyMatch(it.text().source()::contains), module.key() + ": " + it));
        }
    }

    private static boolean isActivity(ItemOutline item) {
        return item.kind() == ItemKind.TASK || item.kind() == ItemKind.COMMITMENT || isChecklist(item);
    }

    @Test
    void usesEveryKindOfItemOfTheMembersPath() {
        Set<ItemKind> used = COURSES.stream()
                .flatMap(it -> it.outline().items())
                .map(ItemOutline::kind)
                .collect(Collectors.toSet());
        assertTrue(
                used.containsAll(Set.of(
                        ItemKind.PAGE,
                        ItemKind.AUDIO,
                        ItemKind.FILE,
                        ItemKind.LINK,
                        ItemKind.QUIZ,
                        ItemKind.TASK,
                        ItemKind.COMMITMENT)),
                used.toString());
    }

    @Test
    void playsAtLeastTwoRecordingsWithCaptionsAndTranscript() {
        List<Page> played = COURSES.stream()
                .flatMap(ShippedCourse::pages)
                .filter(it -> it.item().kind() == ItemKind.AUDIO || it.item().kind() == ItemKind.VIDEO)
                .toList();
        assertTrue(played.stream().map(it -> it.item().key()).distinct().count() >= 2);
        none(played.stream(), it -> it.html().select("track[src]").isEmpty() || it.words() < SHORTEST_TRANSCRIPT);
    }

    /** An element of a text, and the text. */
    private record Found(Page page, Element element) {

        @Override
        public String toString() {
            return page + ": " + element.outerHtml();
        }
    }

    private static Stream<Found> htmls(ShippedCourse course, String selector) {
        return course.texts()
                .flatMap(page -> page.html().select(selector).stream().map(it -> new Found(page, it)));
    }

    private static <T> void none(Stream<T> all, Predicate<T> wrong) {
        Collection<String> found = all.filter(wrong).map(Object::toString).toList();
        assertEquals(List.of(), found);
    }
}
