package org.collaborativecourses.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collaborativecourses.content.CourseOutline.CourseText;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.CourseOutline.ItemTextOutline;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

/** In which of its languages somebody finds a course that is not in theirs. */
class ShownLanguageTest {

    @Test
    void isTheReadersWhereThereIsOne() {
        assertEquals(Language.ES, course(Language.FR, Language.EN, Language.ES).shownIn(Language.ES));
    }

    @Test
    void isEnglishRatherThanTheSource() {
        assertEquals(Language.EN, course(Language.FR, Language.EN).shownIn(Language.AR));
        assertEquals(Language.EN, item(Language.FR, Language.EN).shownIn(Language.AR, Language.FR));
    }

    @Test
    void isTheSourceWhereThereIsNoEnglish() {
        assertEquals(Language.FR, course(Language.FR, Language.PT).shownIn(Language.AR));
        assertEquals(Language.FR, item(Language.FR, Language.PT).shownIn(Language.AR, Language.FR));
    }

    @Test
    void isWhatSomebodyReadsNextBeforeEnglish() {
        CourseOutline course = course(Language.ES, Language.EN, Language.FR);
        assertEquals(Language.FR, course.shownIn(List.of(Language.AR, Language.FR)));
        assertEquals(Language.EN, course.shownIn(List.of(Language.AR, Language.PT)));
    }

    private static CourseOutline course(Language source, Language... others) {
        return new CourseOutline(
                "key",
                source,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "CC-BY-4.0",
                false,
                70,
                null,
                null,
                texts(new CourseText("Title", "", List.of()), source, others),
                List.of(),
                Map.of());
    }

    private static ItemOutline item(Language source, Language... others) {
        ItemTextOutline text = new ItemTextOutline("Title", 1, 1, 0, TextState.REVIEWED, null);
        return new ItemOutline("item", ItemKind.PAGE, true, List.of(), List.of(), "", "", texts(text, source, others));
    }

    private static <T> Map<Language, T> texts(T text, Language source, Language... others) {
        Map<Language, T> all =
                new TreeMap<>(Arrays.stream(others).collect(Collectors.toMap(Function.identity(), it -> text)));
        all.put(source, text);
        return all;
    }
}
