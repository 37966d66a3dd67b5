package org.collaborativecourses.course;

import jakarta.enterprise.context.ApplicationScoped;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.Links;
import org.collaborativecourses.content.SafeHtml;
import org.collaborativecourses.gift.Gift;
import org.collaborativecourses.gift.GiftResult;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.quiz.Quiz;

/** Makes a quiz of its stored GIFT. How it is asked stands in the source language's file alone. */
@ApplicationScoped
class QuizReader {

    /**
     * @param text the file in the language that is shown
     * @param sourceText the file in the course's source language, which may be the same
     */
    Quiz read(CourseOutline outline, String text, String sourceText) {
        Links links = Links.in(outline);
        TextRenderer safe = new TextRenderer(
                markdown -> SafeHtml.ofMarkdown(markdown, links), html -> SafeHtml.ofHtml(html, links));
        Quiz shown = quiz(Gift.read(text, outline.key(), safe));
        Quiz source =
                text.equals(sourceText) ? shown : quiz(Gift.read(sourceText, outline.key(), TextRenderer.escaping()));
        return new Quiz(shown.front(), source.settings(), shown.questions());
    }

    private static Quiz quiz(GiftResult read) {
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException("A published quiz cannot be read: " + read.problems());
        }
        return read.quiz();
    }
}
