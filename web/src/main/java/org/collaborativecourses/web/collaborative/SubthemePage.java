package org.collaborativecourses.web.collaborative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.collaborative.CollaborativeSummary;
import org.collaborativecourses.collaborative.Subthemes;
import org.collaborativecourses.course.CatalogueQuery;
import org.collaborativecourses.course.CatalogueResult;
import org.collaborativecourses.course.CatalogueService;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /subthemes/{subtheme}}: its collaboratives and its courses. */
@Named
@RequestScoped
public class SubthemePage {

    @Inject
    private CollaborativeService collaboratives;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private HttpServletRequest request;

    private String subtheme;
    private List<CollaborativeSummary> found;
    private CatalogueResult courses;

    public void load() {
        String asked = Address.part(request, "subtheme");
        subtheme = Subthemes.ALL.stream().filter(asked::equals).findFirst().orElseThrow(NotFoundException::new);
        found = collaboratives.all().stream()
                .filter(it -> it.subthemes().contains(subtheme))
                .toList();
        courses = catalogue.search(
                new CatalogueQuery("", Optional.of(subtheme), Optional.empty(), Optional.empty(), Optional.empty()),
                Visitor.of(request).known(request),
                1);
    }

    public String getSubtheme() {
        return subtheme;
    }

    public List<CollaborativeSummary> getFound() {
        return found;
    }

    public CatalogueResult getCourses() {
        return courses;
    }

    public List<String> getOthers() {
        return Subthemes.ALL.stream().filter(it -> !it.equals(subtheme)).toList();
    }
}
