package org.collaborativecourses.course;

import java.util.function.Function;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.quiz.PassMark;
import org.collaborativecourses.quiz.Questions;
import org.collaborativecourses.quiz.Quiz;
import org.collaborativecourses.quiz.QuizSettings;
import org.collaborativecourses.shared.Language;

/**
 * A quiz of one revision in all its languages. Its settings are those of the source language; its questions are read in
 * the language asked for, where there is no translation in English, and without that in the source.
 */
public class QuizText implements Questions {

    private final CourseOutline outline;
    private final ItemOutline item;
    private final Function<Language, Quiz> quizzes;

    QuizText(CourseOutline outline, ItemOutline item, Function<Language, Quiz> quizzes) {
        this.outline = outline;
        this.item = item;
        this.quizzes = quizzes;
    }

    public QuizSettings settings() {
        return quizzes.apply(outline.source()).settings();
    }

    public PassMark passMark() {
        return new PassMark(settings().pass().orElse(outline.pass()));
    }

    public Quiz source() {
        return quizzes.apply(outline.source());
    }

    /** The language this quiz is shown in to somebody who reads in the given one. */
    public Language shownIn(Language language) {
        return item.shownIn(language, outline.source());
    }

    public Quiz in(Language language) {
        return quizzes.apply(shownIn(language));
    }

    public String title(Language language) {
        return item.texts().get(shownIn(language)).title();
    }

    @Override
    public Question get(String questionId, Language language) {
        return in(language)
                .find(questionId)
                .or(() -> source().find(questionId))
                .orElseThrow(() -> new IllegalStateException("No question " + questionId + " in " + item.key()));
    }
}
