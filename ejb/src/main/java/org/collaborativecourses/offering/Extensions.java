package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;

/** More time, for a reason that the learner reads. The trail is for ever and says who gave it, when and until when, and not why. */
@ApplicationScoped
class Extensions {

    private static final int LONGEST = 500;

    @Inject
    private DueRepository repository;

    @Inject
    private DueDates dueDates;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** @return the day @throws InvalidException at until or reason */
    LocalDate check(String until, String reason) {
        Checks checks = new Checks();
        LocalDate day = checks.of(() -> {
            LocalDate typed = OfferingTerms.day("until", until);
            if (typed == null || typed.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
                throw new InvalidException("until", "offering.error.until");
            }
            return typed;
        });
        checks.that(() -> {
            if (reason.isBlank() || reason.strip().length() > LONGEST) {
                throw new InvalidException("reason", "offering.error.reason", LONGEST);
            }
        });
        checks.pass();
        return day;
    }

    /** In all of these courses that they are in and have not completed. @return how many enrolments got more time */
    int give(long actorId, Collection<Long> people, List<String> courses, LocalDate until, String reason) {
        List<DueRepository.Running> running = repository.running(people, courses);
        repository.extend(
                running.stream().map(DueRepository.Running::enrolmentId).toList(),
                until,
                reason.strip(),
                actorId,
                clock.instant());
        Map<String, List<Long>> byCourse = running.stream()
                .collect(Collectors.groupingBy(
                        DueRepository.Running::course,
                        Collectors.mapping(DueRepository.Running::personId, Collectors.toList())));
        byCourse.forEach(dueDates::settle);
        running.forEach(it -> audit.record(
                actorId, "offering.extended", "person/" + it.personId(), "course", it.course(), "to", until));
        return running.size();
    }
}
