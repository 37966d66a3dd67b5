package org.collaborativecourses.courses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.courses.ShippedCourse.AskedQuiz;
import org.collaborativecourses.question.ChoiceQuestion;
import org.collaborativecourses.question.MatchingQuestion;
import org.collaborativecourses.question.NumericalQuestion;
import org.collaborativecourses.question.OrderingQuestion;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.ShortAnswerQuestion;
import org.collaborativecourses.question.TrueFalseQuestion;
import org.collaborativecourses.quiz.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quizzes that teach: what a machine can tell of every question of the courses that ship. */
class CourseQuizzesTest {

    private static final List<ShippedCourse> COURSES = ShippedCourse.all();

    private static final double FULL = 1e-6;

    static List<ShippedCourse> courses() {
        return COURSES;
    }

    /** The first quiz asks what a learner knows before, and lets everybody pass; the last asks for the same aims. */
    @ParameterizedTest
    @MethodSource("courses")
    void asksForItsAimsBeforeAndAfter(ShippedCourse course) {
        List<AskedQuiz> quizzes = course.sourceQuizzes().toList();
        ItemOutline before = quizzes.get(0).page().item();
        ItemOutline after = quizzes.get(quizzes.size() - 1).page().item();
        assertTrue(
                !before.mandatory() && course.outline().modules().get(0).items().contains(before), before.key());
        assertEquals(List.of(new Condition(Condition.Kind.VIEWED, 0)), before.conditions());
        assertTrue(after.mandatory() && after.conditions().get(0).kind() == Condition.Kind.SCORE, after.key());
        Set<String> aims = aims(quizzes.get(0));
        assertEquals(aims, aims(quizzes.get(quizzes.size() - 1)));
        int named = course.outline().text(course.outline().source()).aims().size();
        assertEquals(named, aims.size());
    }

    private static Set<String> aims(AskedQuiz quiz) {
        return quiz.quiz().questions().stream()
                .flatMap(it -> it.head().tags().stream())
                .filter(it -> it.startsWith("aim-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A page says what a quiz needs to be passed, and what it needs to be complete: two figures would be a riddle. */
    @ParameterizedTest
    @MethodSource("courses")
    void namesOneMarkToPassAndToComplete(ShippedCourse course) {
        none(course.sourceQuizzes(), it -> {
            int pass = it.quiz().settings().pass().orElse(course.outline().pass());
            return pass
                    != it.page().item().conditions().stream()
                            .mapToInt(Condition::percent)
                            .max()
                            .orElse(0);
        });
    }

    @ParameterizedTest
    @MethodSource("courses")
    void saysWhyToEveryWrongChoice(ShippedCourse course) {
        none(course.questions(), it -> {
            Question question = it.question();
            if (question instanceof ChoiceQuestion choice) {
                return choice.choices().stream().anyMatch(one -> one.note().blank());
            }
            if (question instanceof TrueFalseQuestion statement) {
                return statement.whenWrong().blank() || statement.whenRight().blank();
            }
            if (question instanceof ShortAnswerQuestion typed) {
                return typed.accepted().stream()
                        .noneMatch(one -> one.pattern().equals("*")
                                && one.weight() == 0
                                && !one.note().blank());
            }
            if (question instanceof NumericalQuestion number) {
                return number.accepted().stream()
                        .noneMatch(one -> one.value() == null
                                && one.weight() == 0
                                && !one.note().blank());
            }
            return question.scored() && question.head().explanation().blank();
        });
    }

    @ParameterizedTest
    @MethodSource("courses")
    void showsNoSignsThatWereMeantForTheMachine(ShippedCourse course) {
        none(course.questions(), it -> it.htmls().anyMatch(ShippedCourse::showsStraySigns));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void givesTheBestAnswerFullMarksInEveryLanguage(ShippedCourse course) {
        none(course.questions().filter(it -> it.question().scored()), it -> {
            Question question = it.question();
            return Math.abs(question.mark(question.best()).fraction() - 1) > FULL
                    || question.bestInWords().isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("courses")
    void takesMarksAwayForWrongChoicesAmongSeveral(ShippedCourse course) {
        none(
                course.questions(),
                it -> it.question() instanceof ChoiceQuestion choice
                                && !choice.single()
                                && choice.choices().stream().anyMatch(one -> one.weight() == 0)
                        || it.question() instanceof ChoiceQuestion all
                                && !all.single()
                                && all.choices().stream().allMatch(one -> one.weight() > 0));
    }

    /** In GIFT a single {@code ~} among what may be typed turns it into a list of choices, and shows the answer. */
    @ParameterizedTest
    @MethodSource("courses")
    void letsTypeWhatIsToBeTyped(ShippedCourse course) {
        none(course.questions(), it -> it.question() instanceof ChoiceQuestion choice && looksTyped(choice));
    }

    private static boolean looksTyped(ChoiceQuestion choice) {
        long right = choice.choices().stream().filter(it -> it.weight() == 1).count();
        boolean wildcard = choice.choices().stream()
                .map(it -> it.content().source().strip())
                .anyMatch(it ->
                        it.equals("*") || it.chars().filter(c -> c == '*').count() % 2 == 1);
        return wildcard || choice.single() && right != 1;
    }

    @ParameterizedTest
    @MethodSource("courses")
    void namesEachQuestionOnce(ShippedCourse course) {
        List<String> ids = course.sourceQuizzes()
                .flatMap(it -> it.quiz().questions().stream())
                .map(it -> it.head().id())
                .toList();
        List<String> twice = new ArrayList<>(ids);
        new HashSet<>(ids).forEach(twice::remove);
        assertEquals(List.of(), twice);
        assertTrue(ids.stream().allMatch(it -> it.startsWith("q-")));
    }

    @Test
    void usesEveryTypeOfQuestionOfTheMembersPath() {
        Set<String> used = COURSES.stream()
                .flatMap(ShippedCourse::questions)
                .map(it -> type(it.question()))
                .collect(Collectors.toSet());
        Set<String> asked = Stream.of(
                        MatchingQuestion.class,
                        NumericalQuestion.class,
                        OrderingQuestion.class,
                        ShortAnswerQuestion.class,
                        TrueFalseQuestion.class)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(HashSet::new));
        asked.addAll(Set.of("single choice", "several choices"));
        asked.removeAll(used);
        assertEquals(Set.of(), asked);
    }

    private static String type(Question question) {
        return question instanceof ChoiceQuestion choice
                ? (choice.single() ? "single choice" : "several choices")
                : question.getClass().getSimpleName();
    }

    @Test
    void usesEveryWayOfAskingAndDrawsAtRandom() {
        List<AskedQuiz> quizzes =
                COURSES.stream().flatMap(ShippedCourse::sourceQuizzes).toList();
        Set<Behaviour> used =
                quizzes.stream().map(it -> it.quiz().settings().behaviour()).collect(Collectors.toSet());
        assertEquals(Set.of(Behaviour.values()), used);
        assertTrue(quizzes.stream()
                .anyMatch(it -> it.quiz().settings().draws().stream()
                        .anyMatch(draw -> !draw.category().isEmpty())));
        assertTrue(quizzes.stream()
                .filter(it -> it.quiz().settings().behaviour() == Behaviour.INTERACTIVE)
                .flatMap(it -> it.quiz().questions().stream())
                .anyMatch(it -> !it.head().clues().isEmpty()));
    }

    private static <T> void none(Stream<T> all, Predicate<T> wrong) {
        Collection<String> found = all.filter(wrong).map(Object::toString).toList();
        assertEquals(List.of(), found);
    }
}
