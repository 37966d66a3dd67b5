package org.collaborativecourses.reminder;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotAllowedException;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;

/** Rules as desks make them, with a look at whom they mean. What is beyond somebody's reach is not there for them. */
@Stateless
public class ReminderService {

    /** Of a preview and of the log. */
    public static final int MOST_SHOWN = 100;

    @Inject
    private ReminderRepository repository;

    @Inject
    private ReminderRound round;

    @Inject
    private CourseService courses;

    @Inject
    private CollaborativeService collaboratives;

    @Inject
    private OrganisationService organisations;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Those that write first. */
    public List<ReminderRule> rules(Reach reach) {
        return repository.within(reach);
    }

    /** @throws NotFoundException where there is no such rule within reach */
    public ReminderRule get(Reach reach, long id) {
        return repository.find(reach, id).orElseThrow(NotFoundException::new);
    }

    /** Makes a rule, which does nothing before it is turned on. */
    public long make(long actorId, Reach reach, ReminderDraft draft) {
        check(reach, draft.conditions());
        long id = repository.add(draft, actorId, clock.instant());
        audit.record(actorId, "reminder.made", "reminder/" + id);
        return id;
    }

    public void change(long actorId, Reach reach, long id, ReminderDraft draft) {
        get(reach, id);
        check(reach, draft.conditions());
        repository.change(id, draft, actorId, clock.instant());
        audit.record(actorId, "reminder.changed", "reminder/" + id);
    }

    /** Begins to write, or ends it. */
    public void turn(long actorId, Reach reach, long id, boolean active) {
        if (get(reach, id).active() != active) {
            repository.turn(id, active, actorId);
            audit.record(actorId, active ? "reminder.turnedOn" : "reminder.turnedOff", "reminder/" + id);
        }
    }

    /** Of these rules those for which nobody answers any more, because whoever did has lost the role or the account. */
    public Set<Long> unanswered(List<ReminderRule> rules) {
        return round.unanswered(rules);
    }

    /** Answers for a rule from now on: it writes to those who are within reach of whoever does. */
    public void takeOver(long actorId, Reach reach, long id) {
        ReminderRule rule = get(reach, id);
        if (!ReminderRound.isWithin(reach, rule.conditions())) {
            throw new NotAllowedException();
        }
        if (rule.madeBy() != actorId) {
            repository.takeOver(id, actorId);
            audit.record(actorId, "reminder.takenOver", "reminder/" + id, "from", rule.madeBy());
        }
    }

    public void remove(long actorId, Reach reach, long id) {
        get(reach, id);
        repository.remove(id, clock.instant());
        audit.record(actorId, "reminder.removed", "reminder/" + id);
    }

    /** A rule that reaches nobody beyond those who are somebody's own, and names nothing that is not there. */
    private void check(Reach reach, ReminderConditions asked) {
        if (!ReminderRound.isWithin(reach, asked)) {
            if (asked.course() != null || asked.collaborative() != null) {
                throw new NotAllowedException();
            }
            throw new InvalidException("course", "reminder.error.ownCourse");
        }
        Checks checks = new Checks();
        checks.that(() -> demand(
                "course",
                asked.course() == null || courses.findPublished(asked.course()).isPresent()));
        checks.that(() -> demand(
                "collaborative",
                asked.collaborative() == null
                        || !collaboratives.coursesOf(asked.collaborative()).isEmpty()));
        checks.that(() -> demand(
                "organisation",
                asked.organisation() == null
                        || !organisations.named(Set.of(asked.organisation())).isEmpty()));
        checks.pass();
    }

    private static void demand(String field, boolean right) {
        if (!right) {
            throw new InvalidException(field, "reminder.error.choose");
        }
    }

    /** Who would be written to now, and why; nothing is sent. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ReminderPreview preview(Reach reach, long id) {
        ReminderRule rule = get(reach, id);
        Instant now = clock.instant();
        ReminderRound.Preview preview = round.preview(rule, now, MOST_SHOWN);
        return new ReminderPreview(
                preview.counts(),
                preview.first().stream()
                        .map(it -> new ReminderPreview.Line(
                                it.personId(),
                                it.name(),
                                it.courseKey(),
                                rule.shownIn(it.language()).code(),
                                ReminderVerdict.of(rule, it.standing(), now),
                                facts(rule.conditions(), it, now)))
                        .toList());
    }

    private static List<ReminderPreview.Fact> facts(ReminderConditions asked, Candidate it, Instant now) {
        List<ReminderPreview.Fact> facts = new ArrayList<>();
        if (asked.dueWithin() != null) {
            facts.add(fact("due", Duration.between(now, it.dueAt()).toDays()));
        }
        if (asked.expiryWithin() != null) {
            facts.add(fact("expiry", Duration.between(now, it.expiresAt()).toDays()));
        }
        if (asked.enrolledDays() != null) {
            facts.add(fact("enrolled", Duration.between(it.enrolledAt(), now).toDays()));
        }
        if (asked.awayDays() != null) {
            facts.add(fact("away", Duration.between(it.lastVisitedAt(), now).toDays()));
        }
        if (asked.progressBelow() != null) {
            facts.add(fact("progress", it.percent()));
        }
        if (asked.notPassed() || asked.attempts() != null) {
            facts.add(fact("attempts", it.tries()));
        }
        return facts;
    }

    private static ReminderPreview.Fact fact(String name, long number) {
        return new ReminderPreview.Fact("reminder.why." + name, number);
    }

    /** What the rule has sent, the newest first. */
    public List<SentReminder> log(Reach reach, long id) {
        get(reach, id);
        return repository.sent(id, MOST_SHOWN);
    }

    /**
     * Carries a rule that is on out at once, as the clock would within the hour: hours, days and periods hold all the same.
     *
     * @return how many mails were written
     * @throws RefusedException where nobody answers for it any more
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int carryOut(Reach reach, long id) {
        ReminderRule rule = get(reach, id);
        if (!rule.active()) {
            return 0;
        }
        if (!round.isAnswered(rule)) {
            throw new RefusedException("reminder.error.unanswered");
        }
        return round.go(rule);
    }
}
