package org.collaborativecourses.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.certificate.CertificateDeskService;
import org.collaborativecourses.certificate.CertificateService;
import org.collaborativecourses.certificate.CertificateView;
import org.collaborativecourses.certificate.SeveralCourses;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;

/** Certificates of courses and of programmes alike: given by hand, and given again when they end. */
@ApplicationScoped
@Transactional
public class AwardService {

    @Inject
    private ProgrammeService programmes;

    @Inject
    private CertificateDeskService desk;

    @Inject
    private CertificateService certificates;

    @Inject
    private CourseService courses;

    @Inject
    private ProgressService progress;

    @Inject
    private Clock clock;

    /** As {@link CertificateDeskService#issue}. @param key of a course, or what a programme's certificate is filed under */
    public String issue(long by, String email, String key, Language language, String months, String reason) {
        return ProgrammeService.isProgramme(key)
                ? desk.issue(by, email, programmes.together(key, language).orElse(null), language, months, reason)
                : desk.issue(by, email, key, language, months, reason);
    }

    /** As {@link CertificateDeskService#renew}. */
    public String renew(long by, String code, String reason) {
        CertificateView certificate = certificates.find(code).orElseThrow(NotFoundException::new);
        String key = certificate.printed() == null ? "" : certificate.printed().courseKey();
        return ProgrammeService.isProgramme(key)
                ? desk.renew(by, code, demandTogether(certificate), reason)
                : desk.renew(by, code, reason);
    }

    private SeveralCourses demandTogether(CertificateView certificate) {
        return programmes
                .together(
                        certificate.printed().courseKey(), certificate.printed().language())
                .orElseThrow(() -> new RefusedException("certificate.error.notRenewable"));
    }

    /** What somebody's certificates that end ask of them. @param own all of them, latest first */
    @Transactional(TxType.SUPPORTS)
    public List<RenewalView> renewals(long personId, List<CertificateView> own, Language reader) {
        return renewals(personId, own, null, reader);
    }

    /** The same for a page that knows already how the person stands. @param standing in all courses, or null */
    @Transactional(TxType.SUPPORTS)
    public List<RenewalView> renewals(
            long personId, List<CertificateView> own, List<CourseProgressView> standing, Language reader) {
        Map<String, Instant> from = certificates.renewableFrom(personId, own);
        if (from.isEmpty()) {
            return List.of();
        }
        List<CourseProgressView> all = standing == null ? progress.ofPerson(personId) : standing;
        Instant now = clock.instant();
        return own.stream()
                .filter(it -> from.containsKey(it.code()))
                .flatMap(it -> coursesOf(it.printed().courseKey()).stream()
                        .map(keys -> new RenewalView(
                                it.code(),
                                from.get(it.code()),
                                !now.isBefore(from.get(it.code())),
                                keys.stream()
                                        .filter(key -> !isComplete(key, all))
                                        .flatMap(key -> missing(key, reader).stream())
                                        .toList())))
                .toList();
    }

    /**
     * Somebody renews their own certificate. What they did before counts; what the course asks since then is to be done
     * first.
     *
     * @return the code of the next
     * @throws NotFoundException where they have none of this code
     * @throws RefusedException where it is too early, or something is to be done first
     */
    public String renewOwn(long personId, String code) {
        CertificateView certificate =
                certificates.find(code).filter(it -> it.printed() != null).orElseThrow(NotFoundException::new);
        List<CertificateView> own = certificates.ofPerson(personId);
        if (own.stream().noneMatch(it -> it.code().equals(certificate.code()))) {
            throw new NotFoundException();
        }
        RenewalView renewal = renewals(personId, own, Language.EN).stream()
                .filter(it -> it.code().equals(certificate.code()) && it.open())
                .findFirst()
                .orElseThrow(() -> new RefusedException("certificate.error.notRenewable"));
        if (!renewal.ready()) {
            throw new RefusedException("programme.error.renewal");
        }
        boolean together = ProgrammeService.isProgramme(certificate.printed().courseKey());
        return desk.renewOwn(personId, certificate.code(), together ? demandTogether(certificate) : null);
    }

    /** Empty where there is no such course or programme any more. */
    private Optional<List<String>> coursesOf(String key) {
        if (ProgrammeService.isProgramme(key)) {
            return programmes.coursesOf(key);
        }
        return courses.findPublished(key).map(it -> List.of(key));
    }

    private static boolean isComplete(String course, List<CourseProgressView> standing) {
        return standing.stream()
                .anyMatch(it -> it.revision().courseKey().equals(course)
                        && it.progress().complete());
    }

    private Optional<RenewalView.Missing> missing(String course, Language reader) {
        return courses.findPublished(course).map(PublishedRevision::outline).map(it -> {
            Language shown = it.shownIn(reader);
            return new RenewalView.Missing(course, title(it, shown), shown);
        });
    }

    private static String title(CourseOutline outline, Language shown) {
        return outline.text(shown).title();
    }
}
