package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collaborativecourses.certificate.CertificateService;
import org.collaborativecourses.certificate.CertificateView;
import org.collaborativecourses.programme.AwardService;
import org.collaborativecourses.programme.RenewalView;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.shared.Language;

/** What somebody has, and what of it asks to be renewed, for their own page. */
@RequestScoped
public class OwnCertificates {

    @Inject
    private CertificateService certificates;

    @Inject
    private AwardService awards;

    /** Latest first. */
    public List<CertificateView> of(long personId) {
        return certificates.ofPerson(personId);
    }

    /** What those that end soon, or have ended, ask for, by their code. @param standing in all courses */
    public Map<String, RenewalView> renewals(
            long personId, List<CertificateView> own, List<CourseProgressView> standing, Language reader) {
        return awards.renewals(personId, own, standing, reader).stream()
                .filter(RenewalView::open)
                .collect(Collectors.toMap(RenewalView::code, Function.identity()));
    }
}
