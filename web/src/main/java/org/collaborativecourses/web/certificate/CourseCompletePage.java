package org.collaborativecourses.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.certificate.CertificateService;
import org.collaborativecourses.certificate.CertificateView;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /certificate/complete.xhtml}, the part of a course's pages that says that the course is complete. */
@Named
@RequestScoped
public class CourseCompletePage {

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private CertificateService certificates;

    @Inject
    private HttpServletRequest request;

    private boolean complete;
    private String code;

    /** The fragment stands on pages of other beans, which need not know of it: it loads when it is first asked. */
    @PostConstruct
    void load() {
        long me = Visitor.of(request).getPersonId();
        String course = Address.part(request, "course");
        complete = enrolments
                .find(me, course)
                .filter(EnrolmentView::active)
                .map(it -> it.completedAt() != null)
                .orElse(false);
        code = complete
                ? certificates.find(me, course).map(CertificateView::code).orElse(null)
                : null;
    }

    public boolean isComplete() {
        return complete;
    }

    /** Of the certificate, or null where there is none. */
    public String getCode() {
        return code;
    }
}
