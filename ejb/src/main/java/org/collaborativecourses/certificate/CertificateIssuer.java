package org.collaborativecourses.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.identity.Profile;
import org.collaborativecourses.identity.ProfileService;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.progress.CourseCompleted;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.RandomToken;

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

    void issueFor(@Observes CourseCompleted completed) {
        CourseOutline course = courses.getRevision(completed.revisionId()).outline();
        if (course.certificateMonths() != null) {
            // An attempt that was open when its owner closed the account ends without them, and certifies nobody.
            profiles.find(completed.personId()).ifPresent(holder -> issue(facts(completed, course, holder)));
        }
    }

    /** Issues what is due, or gives back the one that covers this moment already. */
    Certificate issue(CertificateFacts facts) {
        String course = facts.what().key();
        Certificate latest = certificates.latest(facts.personId(), course).orElse(null);
        if (latest != null && latest.covers(facts.at())) {
            return latest;
        }
        int period = latest == null ? 1 : latest.period() + 1;
        Certificate certificate =
                certificates.reserve(RandomToken.next(), facts.personId(), course, period, facts.at());
        if (!certificate.sealed()) {
            certificate.seal(facts, keys.signer());
        }
        return certificate;
    }

    /** The certificate of several courses together, for whoever has completed the last of them. */
    void issue(long personId, SeveralCourses together, Language language, Instant at) {
        profiles.find(personId)
                .ifPresent(holder -> issue(new CertificateFacts(
                        personId,
                        holder.name(),
                        ZoneId.of(holder.zone()),
                        Achieved.of(together),
                        names(together.organisations()),
                        null,
                        language,
                        together.months(),
                        at)));
    }

    private List<String> names(List<String> keys) {
        return organisations.named(keys).stream()
                .map(OrganisationView::fullName)
                .toList();
    }

    private CertificateFacts facts(CourseCompleted completed, CourseOutline course, Profile holder) {
        return new CertificateFacts(
                completed.personId(),
                holder.name(),
                ZoneId.of(holder.zone()),
                Achieved.of(course, completed.language()),
                names(course.organisations()),
                null,
                completed.language(),
                course.certificateMonths(),
                completed.at());
    }
}
