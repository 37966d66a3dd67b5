package org.collaborativecourses.web.course;

import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Visitor;

/** Which language a course is read in: chosen in the address, else the enrolment's, else the interface's, else the source. */
final class ReadingLanguage {

    private ReadingLanguage() {}

    static Language of(HttpServletRequest request, CourseProgressView view) {
        CourseOutline outline = view.revision().outline();
        if (view.enrolled()) {
            return view.enrolment().language();
        }
        Language wanted = Language.find(request.getParameter("read"))
                .orElse(Visitor.of(request).getLanguage());
        return outline.languages().contains(wanted) ? wanted : outline.source();
    }
}
