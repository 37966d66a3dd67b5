package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.course.CatalogueQuery;
import org.collaborativecourses.course.CatalogueService;
import org.collaborativecourses.course.CourseCard;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /}: a few courses to begin with, those in the visitor's language first. */
@Named
@RequestScoped
public class HomePage {

    private static final int FEW = 4;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private HttpServletRequest request;

    private List<CourseCard> courses;

    public void load() {
        List<CourseCard> all = catalogue
                .search(CatalogueQuery.ALL, Visitor.of(request).known(request), 1)
                .courses();
        courses = all.subList(0, Math.min(FEW, all.size()));
    }

    public List<CourseCard> getCourses() {
        return courses;
    }
}
