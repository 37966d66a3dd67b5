package org.collaborativecourses.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.programme.ProgrammeView;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Visitor;

/** In which language the visitor finds the title of a course or programme, on pages of something else. */
@Named
@RequestScoped
public class TitleLanguage {

    @Inject
    private CourseService courses;

    @Inject
    private ProgrammeService programmes;

    @Inject
    private HttpServletRequest request;

    private final Map<String, String> known = new HashMap<>();

    /** @param key of a course, or programme.KEY @return the code of a language; that of the page where it is unknown */
    public String of(String key) {
        return known.computeIfAbsent(key, this::find);
    }

    private String find(String key) {
        Language reader = Visitor.of(request).getLanguage();
        return courses.findPublished(key)
                .map(PublishedRevision::outline)
                .map(it -> it.shownIn(reader))
                .or(() -> programmes.all(reader).stream()
                        .filter(it -> ProgrammeService.certificateKey(it.key()).equals(key))
                        .map(ProgrammeView::language)
                        .findFirst())
                .orElse(reader)
                .code();
    }
}
