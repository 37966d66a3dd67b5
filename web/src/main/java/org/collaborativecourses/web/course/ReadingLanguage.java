package org.collaborativecourses.web.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Visitor;

/**
 * Which language a course is read in: the enrolment's; without one, the first that the course has of the one chosen in the
 * address, the interface's, that of the profile and those that the browser asks for; else English, else the source.
 */
final class ReadingLanguage {

    private ReadingLanguage() {}

    static Language of(HttpServletRequest request, CourseProgressView view) {
        CourseOutline outline = view.revision().outline();
        if (view.enrolled()) {
            return view.enrolment().language();
        }
        return outline.shownIn(known(request));
    }

    /** What the visitor reads, the best first. */
    static List<Language> known(HttpServletRequest request) {
        return known(request, request.getParameter("read"));
    }

    /** @param read what they chose for this course before all, or the page that they come from showed; anything else is nothing */
    static List<Language> known(HttpServletRequest request, String read) {
        List<Language> known = Visitor.of(request).known(request);
        return Language.find(read)
                .map(it -> Stream.concat(Stream.of(it), known.stream()).toList())
                .orElse(known);
    }
}
