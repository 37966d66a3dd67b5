package org.collaborativecourses.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.CompletionRule;
import org.collaborativecourses.content.CourseOutline.CourseText;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class CatalogueOrderTest {

    @Test
    void ordersByTheTitleThatIsShown() {
        // To a reader of Portuguese, who also reads French, the first is shown as "Zone" and not as "Area".
        CourseOutline zone = course("zone", Map.of(Language.EN, "Area", Language.FR, "Zone"));
        CourseOutline middle = course("middle", Map.of(Language.EN, "Middle"));

        assertEquals(List.of("middle", "zone"), order(List.of(Language.PT, Language.FR), zone, middle));
        assertEquals(List.of("zone", "middle"), order(List.of(Language.PT), zone, middle));
    }

    @Test
    void putsFirstWhatIsThereInTheReadersLanguage() {
        CourseOutline own = course("own", Map.of(Language.EN, "Y", Language.PT, "Z"));
        CourseOutline other = course("other", Map.of(Language.EN, "A"));

        assertEquals(List.of("own", "other"), order(List.of(Language.PT, Language.EN), other, own));
    }

    private static List<String> order(List<Language> known, CourseOutline... courses) {
        return Stream.of(courses)
                .sorted(CatalogueService.byTitleShown(known))
                .map(CourseOutline::key)
                .toList();
    }

    private static CourseOutline course(String key, Map<Language, String> titles) {
        Map<Language, CourseText> texts = titles.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, it -> new CourseText(it.getValue(), "", List.of())));
        return new CourseOutline(
                key,
                Language.EN,
                List.copyOf(texts.keySet()),
                List.of(),
                List.of(),
                List.of(),
                "CC-BY-4.0",
                false,
                70,
                new CompletionRule(true, 0),
                null,
                texts,
                List.of(),
                Map.of());
    }
}
