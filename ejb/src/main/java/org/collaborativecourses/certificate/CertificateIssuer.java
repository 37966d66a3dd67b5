package org.collaborativecourses.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.credential.Issuer;
import org.collaborativecourses.identity.Profile;
import org.collaborativecourses.identity.ProfileService;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.progress.CourseCompleted;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.RandomToken;
import org.collaborativecourses.shared.Settings;
import org.collaborativecourses.template.TemplateService;
import org.collaborativecourses.template.Templates;

/** Issues the certificate in the transaction that completes the course: both are there, or neither. */
@ApplicationScoped
class CertificateIssuer {

    @Inject
    private CertificateRepository certificates;

    @Inject
    private KeyRing keys;

    @Inject
    private CourseService courses;

    @Inject
    private ProfileService profiles;

    @Inject
    private OrganisationService organisations;

    @Inject
    private TemplateService templates;

    @Inject
    private Settings settings;

    void issueFor(@Observes CourseCompleted completed) {
        CourseOutline course = courses.getRevision(completed.revisionId()).outline();
        if (course.certificateMonths() != null) {
            // An attempt that was open when its owner closed the account ends without them, and certifies nobody.
            facts(completed.personId(), course, completed.language(), null, completed.at())
                    .ifPresent(this::issue);
        }
    }

    /** Issues what is due, or gives back the one that covers this moment already. */
    Certificate issue(CertificateFacts facts) {
        Certificate latest =
                certificates.latest(facts.personId(), facts.what().key()).orElse(null);
        return latest != null && latest.covers(facts.at()) ? latest : issue(facts, latest);
    }

    /** Issues for the period behind the latest. @param latest null: there is none */
    Certificate issue(CertificateFacts facts, Certificate latest) {
        int period = latest == null ? 1 : latest.period() + 1;
        Certificate certificate = certificates.reserve(
                RandomToken.next(), facts.personId(), facts.what().key(), period, 1, facts.at());
        if (!certificate.sealed()) {
            certificate.seal(facts, keys.signer(), issuer());
        }
        return certificate;
    }

    /** This house, as badges name it. */
    Issuer issuer() {
        return new Issuer(settings.baseUrl());
    }

    /** The certificate of several courses together, for whoever has completed the last of them. */
    void issue(long personId, SeveralCourses together, Language language, Instant at) {
        facts(personId, together, language, null, at).ifPresent(this::issue);
    }

    /**
     * Empty where nobody is there whom it could be given to.
     *
     * @param months null: as its template says, else as the programme does
     */
    Optional<CertificateFacts> facts(
            long personId, SeveralCourses together, Language language, Integer months, Instant at) {
        Achieved what = Achieved.of(together);
        Templates nearest = templates.of(what.key(), personId);
        int valid = months != null ? months : nearest.months().orElse(together.months());
        return profiles.find(personId)
                .map(holder -> facts(personId, holder, what, together.organisations(), language, nearest, valid, at));
    }

    /** @param months null: as its template says, else as the course does, else for ever */
    Optional<CertificateFacts> facts(
            long personId, CourseOutline course, Language language, Integer months, Instant at) {
        Achieved what = Achieved.of(course, language);
        Templates nearest = templates.of(what.key(), personId);
        int usual = course.certificateMonths() == null ? 0 : course.certificateMonths();
        int valid = months != null ? months : nearest.months().orElse(usual);
        return profiles.find(personId)
                .map(holder -> facts(personId, holder, what, course.organisations(), language, nearest, valid, at));
    }

    private CertificateFacts facts(
            long personId,
            Profile holder,
            Achieved what,
            List<String> organisationKeys,
            Language language,
            Templates nearest,
            int months,
            Instant at) {
        return new CertificateFacts(
                personId,
                holder.name(),
                ZoneId.of(holder.zone()),
                what,
                names(organisationKeys),
                language,
                months,
                nearest.design(language),
                at);
    }

    private List<String> names(List<String> keys) {
        return organisations.named(keys).stream()
                .map(OrganisationView::fullName)
                .toList();
    }
}
