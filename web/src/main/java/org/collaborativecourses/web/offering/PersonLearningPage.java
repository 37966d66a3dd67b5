package org.collaborativecourses.web.offering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.certificate.CertificateDeskService;
import org.collaborativecourses.certificate.CertificateRow;
import org.collaborativecourses.offering.PersonCourseService;
import org.collaborativecourses.offering.PersonCourses;
import org.collaborativecourses.web.certificate.CourseTitles;
import org.collaborativecourses.web.organisation.PersonPage;
import org.collaborativecourses.web.shared.Visitor;

/** What somebody learns and has achieved: a part of their page at the secretariat, loaded after it. */
@Named
@RequestScoped
public class PersonLearningPage {

    @Inject
    private PersonPage page;

    @Inject
    private PersonCourseService courses;

    @Inject
    private CertificateDeskService certificates;

    @Inject
    private CourseTitles titles;

    @Inject
    private HttpServletRequest request;

    private PersonCourses learning;
    private List<CertificateRow> achieved;

    public void load() {
        Visitor visitor = Visitor.of(request);
        long id = page.getDetail().person().id();
        learning = courses.of(id, visitor.getLanguage());
        achieved = certificates.of(id);
        titles.load();
    }

    public PersonCourses getLearning() {
        return learning;
    }

    public List<CertificateRow> getCertificates() {
        return achieved;
    }
}
