package org.collaborativecourses.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.certificate.CertificateService;
import org.collaborativecourses.certificate.SeveralCourses;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.shared.Language;

/** What certificates of programmes say, and who gets one. */
@ApplicationScoped
class ProgrammeCertificates {

    private static final int AT_ONCE = 100;

    @Inject
    private ProgrammeRepository repository;

    @Inject
    private OfferedProgrammes programmes;

    @Inject
    private CourseService courses;

    @Inject
    private CertificateService certificates;

    @Inject
    private Clock clock;

    void issue(ProgrammeOutline programme, long personId, Language language, Instant at) {
        certificates.issue(personId, together(programme, language), language, at);
    }

    /** To everybody who has completed all of it and has none, a few at a time, each few a transaction of its own. */
    @Transactional(TxType.REQUIRES_NEW)
    public long issueOutstanding(String key, long after) {
        Optional<ProgrammeOutline> programme = programmes.all().stream()
                .filter(it -> it.key().equals(key) && it.certificateMonths() != null)
                .findFirst();
        if (programme.isEmpty() || programme.get().courses().isEmpty()) {
            return 0;
        }
        ProgrammeOutline it = programme.get();
        List<Long> people = repository.completedWithoutCertificate(
                it.courses(), ProgrammeService.certificateKey(key), after, AT_ONCE);
        people.forEach(person -> issue(it, person, it.shownIn(Language.EN), clock.instant()));
        return people.size() < AT_ONCE ? 0 : people.get(AT_ONCE - 1);
    }

    SeveralCourses together(ProgrammeOutline programme, Language language) {
        List<CourseOutline> parts = programme.courses().stream()
                .map(courses::findPublished)
                .flatMap(Optional::stream)
                .map(PublishedRevision::outline)
                .toList();
        Language shown = programme.shownIn(language);
        Map<Language, String> titles = programme.texts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().title()));
        Set<String> behind = new LinkedHashSet<>();
        parts.forEach(it -> behind.addAll(it.organisations()));
        return new SeveralCourses(
                ProgrammeService.certificateKey(programme.key()),
                titles,
                shown,
                parts.stream().map(it -> it.text(language).title()).toList(),
                parts.stream().mapToInt(it -> it.modules().size()).sum(),
                parts.stream().mapToInt(it -> it.minutes(language)).sum(),
                List.copyOf(behind),
                programme.certificateMonths() == null ? 0 : programme.certificateMonths());
    }
}
