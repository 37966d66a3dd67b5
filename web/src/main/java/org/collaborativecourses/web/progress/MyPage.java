package org.collaborativecourses.web.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.certificate.CertificateView;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.offering.OwnExtension;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.programme.ProgrammeView;
import org.collaborativecourses.programme.RenewalView;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.certificate.OwnCertificates;
import org.collaborativecourses.web.collaborative.OwnCollaboratives;
import org.collaborativecourses.web.offering.OwnOfferings;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.WholePage;

/** Behind {@code /my}: what I am in the middle of, what is next, what I have. */
@Named
@RequestScoped
@WholePage.Of("/progress/my.xhtml")
public class MyPage implements WholePage {

    @Inject
    private ProgressService progress;

    @Inject
    private OwnCertificates ownCertificates;

    @Inject
    private ProgrammeService programmeService;

    @Inject
    private OwnOfferings offered;

    @Inject
    private OwnCollaboratives collaboratives;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private List<Row> running;
    private List<Row> completed;
    private List<Row> left;
    private List<CertificateView> certificates;
    private List<ProgrammeView> programmes;
    private Map<String, RenewalView> renewals;
    private List<OwnExtension> extensions;

    /**
     * @param nextKey the item to go on with, or null
     * @param overdue whether it was due and is not complete
     */
    public record Row(
            String key,
            String title,
            Language language,
            int percent,
            int done,
            int of,
            String nextKey,
            String nextTitle,
            LocalDate lastVisitedOn,
            Instant dueAt,
            boolean overdue,
            LocalDate completedOn) {}

    @Override
    public Optional<Object> shown() {
        load();
        return Optional.of(List.of(
                running,
                completed,
                left,
                certificates,
                renewals,
                programmes,
                offered.getAll(),
                extensions,
                collaboratives.getAll()));
    }

    public void load() {
        if (running != null) {
            return;
        }
        long me = Visitor.of(request).getPersonId();
        List<CourseProgressView> own = progress.ofPerson(me);
        running = rows(own.stream()
                .filter(it -> it.enrolled() && it.enrolment().completedAt() == null)
                .toList());
        completed = rows(own.stream()
                .filter(it -> it.enrolled() && it.enrolment().completedAt() != null)
                .toList());
        left = rows(own.stream().filter(it -> !it.enrolled()).toList());
        extensions = running.stream().allMatch(it -> it.dueAt() == null) ? List.of() : offered.getExtensions();
        programmes = programmeService.ofPerson(own, Visitor.of(request).getLanguage());
        certificates = ownCertificates.of(me);
        renewals = ownCertificates.renewals(
                me, certificates, own, Visitor.of(request).getLanguage());
    }

    private List<Row> rows(List<CourseProgressView> views) {
        return views.stream().map(this::row).toList();
    }

    private Row row(CourseProgressView view) {
        CourseOutline outline = view.revision().outline();
        Language language = view.enrolment().language();
        Language shown = outline.shownIn(language);
        ItemOutline next = view.progress().next(view.enrolment().lastItemKey()).orElse(null);
        Instant dueAt = view.enrolment().dueAt();
        return new Row(
                outline.key(),
                outline.text(shown).title(),
                shown,
                view.progress().percent(),
                view.progress().completed(),
                view.progress().mandatory(),
                next == null ? null : next.key(),
                next == null
                        ? null
                        : next.texts()
                                .get(next.shownIn(shown, outline.source()))
                                .title(),
                day(view.enrolment().lastVisitedAt()),
                dueAt,
                dueAt != null
                        && dueAt.isBefore(clock.instant())
                        && view.enrolment().completedAt() == null,
                day(view.enrolment().completedAt()));
    }

    private LocalDate day(Instant instant) {
        ZoneId zone = Visitor.of(request).getZone();
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }

    public boolean isEmpty() {
        return running.isEmpty()
                && completed.isEmpty()
                && left.isEmpty()
                && offered.getOpen().isEmpty();
    }

    /** The one to go on with first. */
    public Row getFirst() {
        return running.isEmpty() ? null : running.get(0);
    }

    public List<Row> getRunning() {
        return running;
    }

    public List<Row> getCompleted() {
        return completed;
    }

    public List<Row> getLeft() {
        return left;
    }

    /** More time that the visitor got in a course that is running. */
    public List<OwnExtension> extensionsIn(String course) {
        return extensions.stream().filter(it -> it.course().equals(course)).toList();
    }

    /** Those of which a course was begun. */
    public List<ProgrammeView> getProgrammes() {
        return programmes;
    }

    public List<CertificateView> getCertificates() {
        return certificates;
    }

    /** What certificates that end soon, or have ended, ask for, by their code. */
    public Map<String, RenewalView> getRenewals() {
        return renewals;
    }
}
