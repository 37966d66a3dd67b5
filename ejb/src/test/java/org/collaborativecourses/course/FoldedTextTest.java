package org.collaborativecourses.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "ÉDUCATION, education",
        "Educação, educacao",
        "niñez, ninez",
        "Œuvre, oeuvre",
        "رَصْدٌ, رصد",
        "أسئلة, اسيله",
        "مـدرسـة, مدرسه",
    })
    void forgetsAccentsVowelSignsAndCase(String written, String folded) {
        assertEquals(folded, FoldedText.of(written));
    }

    @Test
    void asksForEveryWordOrItsBeginningAndForNoneThatIsNotIndexed() {
        assertEquals("+education* +inclusive*", FoldedText.query("L’éducation inclusive"));
        assertEquals("+children*", FoldedText.query("for the children"));
        assertEquals("", FoldedText.query("the of in"));
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseAreNoWords() {
        assertEquals("+abc* +def*", FoldedText.query("+abc* -(def) \"~<>@"));
    }

    @Test
    void asksForNoMoreThanTwelveWords() {
        assertEquals(
                12,
                FoldedText.words("one two three four five six seven eight nine ten eleven twelve thirteen")
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "تعليم, التعليم",
        "التعليم, تعليم",
        "التعليم, بالتعليم",
        "تعليم, للتعليم",
        "والتعليم, التعليم",
        "مدرسة, والمدرسه",
        "التزام, الالتزام",
        "التزام, التزام"
    })
    void findsAnArabicWordWithAndWithoutWhatIsWrittenBeforeIt(String asked, String written) {
        String query = FoldedText.query(asked);
        assertTrue(query.startsWith("+(") && query.endsWith(")"), query);
        List<String> forms =
                Arrays.asList(query.substring(2, query.length() - 1).split(" "));
        assertTrue(forms.contains(FoldedText.of(written) + "*"), query);
    }

    @Test
    void takesNoArticleFromAWordThatWouldBeTooShortWithoutIt() {
        assertFalse(FoldedText.query("الى").contains(" ي*"), FoldedText.query("الى"));
        assertTrue(FoldedText.query("بال").contains("(بال* "), FoldedText.query("بال"));
    }
}
