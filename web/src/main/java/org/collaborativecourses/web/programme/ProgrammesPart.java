package org.collaborativecourses.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.programme.ProgrammeView;
import org.collaborativecourses.web.shared.Visitor;

/** The programmes on a page of something else; they are in memory, so no page pays for them. */
@Named
@RequestScoped
public class ProgrammesPart {

    @Inject
    private ProgrammeService programmes;

    @Inject
    private HttpServletRequest request;

    private List<ProgrammeView> all;

    @PostConstruct
    void load() {
        all = programmes.all(Visitor.of(request).getLanguage());
    }

    public List<ProgrammeView> getAll() {
        return all;
    }

    /** Those that a course belongs to. */
    public List<ProgrammeView> of(String courseKey) {
        return all.stream()
                .filter(it -> it.parts().stream().anyMatch(part -> part.key().equals(courseKey)))
                .toList();
    }
}
