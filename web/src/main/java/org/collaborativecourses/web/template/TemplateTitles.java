package org.collaborativecourses.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.template.TemplateScope;

/** What that is called whose certificates a template is for: all of it is in memory. */
@RequestScoped
class TemplateTitles {

    @Inject
    private CourseService courses;

    @Inject
    private ProgrammeService programmes;

    /** Of a course or programme, in this language where it has one; empty where it is neither. */
    String of(TemplateScope scope, String key, Language language) {
        Optional<String> title = switch (scope) {
            case COURSE ->
                courses.findPublished(key)
                        .map(PublishedRevision::outline)
                        .map(it -> it.text(language).title());
            case PROGRAMME ->
                Optional.ofNullable(programmes.titles(language).get(ProgrammeService.certificateKey(key)));
            default -> Optional.empty();
        };
        return title.orElse("");
    }
}
