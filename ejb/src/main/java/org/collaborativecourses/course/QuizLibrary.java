package org.collaborativecourses.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.shared.NotFoundException;

/** Where the quizzes of a revision come from. Revisions never change, so that below this everything is remembered. */
@ApplicationScoped
public class QuizLibrary {

    @Inject
    private CourseService courses;

    /** @throws NotFoundException where the revision has no such quiz */
    public QuizText get(long revisionId, String itemKey) {
        CourseOutline outline = courses.getRevision(revisionId).outline();
        CourseOutline.ItemOutline item = outline.findItem(itemKey)
                .filter(it -> it.kind() == ItemKind.QUIZ)
                .orElseThrow(NotFoundException::new);
        return new QuizText(outline, item, language -> courses.quiz(revisionId, itemKey, language));
    }
}
