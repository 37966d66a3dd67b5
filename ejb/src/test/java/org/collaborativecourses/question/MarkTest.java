package org.collaborativecourses.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collaborativecourses.gift.Gift;
import org.collaborativecourses.gift.GiftResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

    private static final List<String> OF_EVERY_TYPE = List.of(
            "Who?{=a#yes ~%50%b#half ~c#no}",
            "Who?{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}",
            "Who?{~%33.33%a ~%33.33%b ~%33.33%c ~%-50%d}",
            "True?{FALSE#no#yes}",
            "Say{=%50%b* =*an*a =%10%*}",
            "How many?{#=%50%0..5 =5:2 =%10%*}",
            "Match{=a -> 1 =b -> 2 =c -> 1 = -> 3}",
            "Order{>\none\ntwo\nthree\nfour\n}");

    @Test
    void theBestAnswerScoresEverything() {
        for (String gift : OF_EVERY_TYPE) {
            Question question = question(gift);
            Mark mark = question.mark(question.best());
            assertEquals(1.0, mark.fraction(), gift);
            assertEquals(Outcome.RIGHT, mark.outcome(), gift);
            assertEquals(question.best().values().size(), mark.parts().size(), gift);
            assertTrue(mark.parts().stream().allMatch(it -> it), gift);
        }
    }

    @Test
    void noAnswerScoresLessThanNothingOrMoreThanEverythingAndNoneThrows() {
        Random chance = new Random(7);
        String[] values = {
            "0",
            "1",
            "2",
            "3",
            "4",
            "-1",
            "99999999999",
            "true",
            "false",
            "ana",
            "5",
            " 3 ",
            "",
            "x",
            "1e9999",
            "٥",
            "NaN"
        };
        for (String gift : OF_EVERY_TYPE) {
            Question question = question(gift);
            for (int n = 0; n < 2_000; n++) {
                Answer answer = new Answer(IntStream.range(0, chance.nextInt(6))
                        .mapToObj(i -> values[chance.nextInt(values.length)])
                        .toList());
                Mark mark = question.mark(answer);
                assertTrue(mark.fraction() >= 0 && mark.fraction() <= 1, () -> gift + answer);
                assertEquals(mark.fraction() == 1, mark.outcome() == Outcome.RIGHT, () -> gift + answer);
                assertEquals(
                        mark.fraction() > 0 && mark.fraction() < 1,
                        mark.outcome() == Outcome.PARTIAL,
                        () -> gift + answer);
            }
            assertEquals(Outcome.UNANSWERED, question.mark(Answer.NONE).outcome(), gift);
            assertEquals(Outcome.UNANSWERED, question.mark(Answer.of("", " ")).outcome(), gift);
        }
    }

    @Test
    void ofASingleChoiceOnlyTheFirstValueCounts() {
        Question question = question("Who?{=a#yes ~%50%b#half ~c#no}");
        assertEquals(
                new Mark(0, Outcome.WRONG, List.of("no"), List.of(false, false)), question.mark(Answer.of("2", "0")));
        assertEquals(new Mark(0.5, Outcome.PARTIAL, List.of("half"), List.of(true)), question.mark(Answer.of("1")));
    }

    @Test
    void multipleChoiceAddsWeightsAndCutsThem() {
        Question question = question("Who?{~%50%a#A ~%50%b ~%-50%c#C ~%-100%d}");
        assertEquals(0.5, question.mark(Answer.of("0")).fraction());
        assertEquals(0.5, question.mark(Answer.of("0", "0", "0")).fraction());
        assertEquals(
                new Mark(0.5, Outcome.PARTIAL, List.of("A", "C"), List.of(false, true, true)),
                question.mark(Answer.of("2", "1", "0")));
        assertEquals(
                new Mark(0, Outcome.WRONG, List.of("C"), List.of(false, false)), question.mark(Answer.of("2", "3")));
    }

    @Test
    void trueOrFalseAnswersWithTheFeedbackForWhoeverIsWrongOrRight() {
        assertEquals(
                List.of("yes"),
                question("True?{FALSE#no#yes}").mark(Answer.of("false")).feedback());
        assertEquals(
                List.of("no"),
                question("True?{TRUE#no#yes}").mark(Answer.of("false")).feedback());
    }

    @ParameterizedTest
    @CsvSource({
        "colour, 1",
        "Color, 1",
        "COLOUR, 1",
        "' colour ', 1",
        "colours, 0",
        "co\u0301lour, 0",
        "c\u00f3lour, 0",
        "straße, 0.5",
        "STRASSE, 0.5",
        "2*3, 0.25",
        "2x3, 0",
        "abc, 0.75",
        "axxbyyc, 0.75",
        "abxc, 0.75",
        "acb, 0",
        "ac, 0"
    })
    void shortAnswersFoldCaseKeepAccentsAndKnowStars(String typed, double fraction) {
        Question question = question("Say{=colo*r =%50%Strasse =%25%2\\\\*3 =%75%a*b*c =%10%a}");
        assertEquals(fraction, question.mark(Answer.of(typed)).fraction());
    }

    @Test
    void theFirstAcceptedAnswerThatFitsCounts() {
        assertEquals(
                0.5, question("Say{=%50%b* =a* =*e}").mark(Answer.of("bee")).fraction());
        assertEquals(
                0.5,
                question("How many?{#=%50%0..5 =4..9}").mark(Answer.of("5")).fraction());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5|1",
                "12,5|1",
                "12|1",
                "13|1",
                "11.99|0",
                "13.01|0",
                "١٢٫٥|1",
                "١٢,٥|1",
                "۱۲٫۵|1",
                " 1 2.5 |1",
                "1.25e1|1",
                "1,25×10^1|1",
                "+12.5|1",
                "-12.5|0",
                "twelve|0",
                "12.5.|0",
                "12.5 km|0",
                "\u200f١٢٫٥|1"
            })
    void numbersAreReadAsPeopleTypeThemAndBoundsCount(String typed, double fraction) {
        assertEquals(
                fraction,
                question("How many?{#12.5:0.5}").mark(Answer.of(typed)).fraction(),
                typed);
        assertEquals(
                fraction, question("How many?{#12..13}").mark(Answer.of(typed)).fraction(), typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567",
                "1 234 567",
                "1\u00a0234\u202f567",
                "1,234,567",
                "1,234,567.0",
                "١٬٢٣٤٬٥٦٧",
                "−1234567"
            })
    void groupedDigitsAreOneNumber(String typed) {
        String sign = typed.startsWith("−") ? "-" : "";
        assertEquals(
                1,
                question("How many?{#" + sign + "1234567}")
                        .mark(Answer.of(typed))
                        .fraction());
    }

    @Test
    void aToleranceIsExact() {
        assertEquals(1, question("How many?{#0.3:0.1}").mark(Answer.of("0.4")).fraction());
        assertEquals(
                0,
                question("How many?{#0.3:0.1}")
                        .mark(Answer.of("0.4000000000000000001"))
                        .fraction());
    }

    @Test
    void somethingThatIsNoNumberIsToldWhatAnyOtherNumberIs() {
        Question question = question("How many?{#3:2~#Not at all}");
        assertEquals(
                new Mark(0, Outcome.WRONG, List.of("Not at all"), List.of(false)), question.mark(Answer.of("many")));
        assertEquals(List.of("Not at all"), question.mark(Answer.of("9")).feedback());
        assertEquals(Outcome.RIGHT, question.mark(Answer.of("5")).outcome());
    }

    @Test
    void matchingIsTheShareOfRightPairs() {
        Question question = question("Match{=a -> 1 =b -> 2 =c -> 1 = -> 3}");
        assertEquals(
                new Mark(1.0 / 3, Outcome.PARTIAL, List.of(), List.of(true, false, false)),
                question.mark(Answer.of("0", "", "2")));
        assertEquals(Outcome.WRONG, question.mark(Answer.of("2", "2", "2")).outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_OR_NOTHING, 0, 0",
        "ABSOLUTE_POSITION, 0.25, 0",
        "RELATIVE_NEXT_EXCLUDE_LAST, 0.3333333333, 0.6666666667",
        "RELATIVE_NEXT_INCLUDE_LAST, 0.25, 0.5",
        "RELATIVE_ONE_PREVIOUS_AND_NEXT, 0.375, 0.5",
        "RELATIVE_ALL_PREVIOUS_AND_NEXT, 0.6666666667, 0.5",
        "LONGEST_ORDERED_SUBSET, 0.75, 0.75",
        "LONGEST_CONTIGUOUS_SUBSET, 0.5, 0.75",
        "RELATIVE_TO_CORRECT, 0.6666666667, 0.5"
    })
    void anOrderIsMarkedAsTheAuthorAsksFor(OrderGrading grading, double oneMoved, double lastFirst) {
        Question question = question("Order{>ALL VERTICAL " + grading + " SHOW NONE\na\nb\nc\nd\n}");
        // The first item moved behind the third one; the last item moved to the front.
        assertEquals(grading == OrderGrading.ABSOLUTE_POSITION ? 0.25 : oneMoved, fraction(question, 0, 2, 3, 1), 1e-9);
        assertEquals(lastFirst, fraction(question, 3, 0, 1, 2), 1e-9);
    }

    @Test
    void everyOrderIsBetweenNothingAndEverythingAndOnlyTheRightOneIsEverything() {
        for (OrderGrading grading : OrderGrading.values()) {
            List<Integer> order = IntStream.range(0, 5).boxed().collect(Collectors.toList());
            assertEquals(1, grading.fraction(order), grading.name());
            for (int n = 0; n < 200; n++) {
                List<Integer> shuffled = new java.util.ArrayList<>(order);
                Collections.shuffle(shuffled, new Random(n));
                double fraction = grading.fraction(shuffled);
                assertTrue(fraction >= 0 && fraction <= 1, grading.name());
                assertEquals(shuffled.equals(order), fraction == 1, () -> grading + " " + shuffled);
            }
        }
    }

    @Test
    void anOrderThatLacksAnItemIsNoneAndOneThatRepeatsAnItemIsWrong() {
        Question question = question("Order{>\na\nb\nc\n}");
        assertEquals(Outcome.UNANSWERED, question.mark(Answer.of("0", "1")).outcome());

        Mark twice = question.mark(Answer.of("0", "1", "1"));

        assertEquals(Outcome.WRONG, twice.outcome());
        assertEquals(List.of(true, true, false), twice.parts());
    }

    @Test
    void aPersonMarksAnEssay() {
        assertEquals(
                Outcome.BY_HAND, question("Write{}").mark(Answer.of("Once")).outcome());
        assertEquals(
                Outcome.UNANSWERED, question("Write{}").mark(Answer.of("  ")).outcome());
    }

    private static double fraction(Question question, int... order) {
        return question.mark(new Answer(
                        IntStream.of(order).mapToObj(Integer::toString).toList()))
                .fraction();
    }

    private static Question question(String gift) {
        GiftResult read = Gift.read(gift, "f", TextRenderer.escaping());
        assertEquals(List.of(), read.problems());
        return read.quiz().questions().get(0);
    }
}
