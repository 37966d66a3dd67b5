package org.collaborativecourses.collaborative;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.organisation.OrganisationKey;
import org.collaborativecourses.participation.DatedParticipant;
import org.collaborativecourses.participation.Participant;
import org.collaborativecourses.participation.ParticipationService;
import org.collaborativecourses.participation.Rule;
import org.collaborativecourses.participation.RulePreview;
import org.collaborativecourses.participation.RuleView;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** What the secretariat does with collaboratives. Every deed is in the trail. */
@Stateless
public class CollaborativeDeskService {

    @Inject
    private CollaborativeRepository collaboratives;

    @Inject
    private ResponsibilityRepository responsibilities;

    @Inject
    private ParticipationService participation;

    @Inject
    private AuditService audit;

    @Inject
    private Event<CollaborativesChanged> changes;

    @Inject
    private Event<ParticipationsChanged> participations;

    @Inject
    private Clock clock;

    /** As it is at this moment. */
    public CollaborativeDetail get(String key) {
        Collaborative it = find(key);
        LocalDate today = participation.today();
        return new CollaborativeDetail(
                it.id(),
                it.key(),
                it.facts(),
                responsibilities.of(it.id(), today),
                participation.on(it.id(), today),
                collaboratives.courses(it.id()));
    }

    public List<RuleView> rules(CollaborativeDetail collaborative, Language reader) {
        return participation.rules(collaborative.id(), reader);
    }

    /** Who took part once and does no more. */
    public List<Participant> before(CollaborativeDetail collaborative) {
        return participation.before(collaborative.id());
    }

    /** Who took part on a day. */
    public List<Participant> on(CollaborativeDetail collaborative, LocalDate day) {
        return participation.on(collaborative.id(), day);
    }

    /**
     * Who took part from when to when, behind a number, by theirs.
     *
     * @param key empty: in all of them
     * @param day on which they did; null: on any
     */
    public List<DatedParticipant> participantsAfter(String key, LocalDate day, long id, int most) {
        return participation.after(key, day, id, most);
    }

    /** What each rule says, those that are over too, by its number. */
    public Map<Long, String> sentences(Language reader) {
        return participation.sentences(reader);
    }

    /** Who is or was responsible, behind a number, by theirs. @param key empty: for all of them */
    public List<DatedResponsibility> responsibilitiesAfter(String key, long id, int most) {
        return responsibilities.after(key, participation.today(), id, most);
    }

    /**
     * @param key what it shall be called for ever; empty: made of the name
     * @return the key
     * @throws InvalidException at key or at any of the facts
     */
    public String create(long actorId, String key, CollaborativeFacts facts) {
        facts.check();
        String wanted = key.isBlank() ? OrganisationKey.madeOf(facts.name(), "collaborative") : OrganisationKey.of(key);
        if (OrganisationKey.isReserved(wanted) || collaboratives.has(wanted)) {
            throw new InvalidException("key", "collaborative.error.keyTaken");
        }
        Collaborative made = new Collaborative(wanted, facts);
        collaboratives.add(made);
        done(actorId, made, "collaborative.created", "name", facts.name());
        return made.key();
    }

    /** @throws InvalidException with all that is wrong with the facts */
    public void describe(long actorId, String key, CollaborativeFacts facts) {
        Collaborative collaborative = find(key);
        facts.check();
        CollaborativeFacts before = collaborative.facts();
        if (!before.equals(facts)) {
            collaborative.describe(facts);
            done(actorId, collaborative, "collaborative.described", facts.changesOf(before));
        }
    }

    /** @throws InvalidException at duty, organisation, person, called, with, from or to */
    public void entrust(long actorId, String key, NewResponsibility wanted) {
        Collaborative collaborative = find(key);
        wanted.check();
        Map<String, Long> ids = responsibilities.organisations(List.of(wanted.organisation(), wanted.with()));
        demandKnown("organisation", wanted.organisation(), ids);
        demandKnown("with", wanted.with(), ids);
        responsibilities.add(
                new Responsibility(collaborative.id(), wanted, ids.get(wanted.organisation()), ids.get(wanted.with())));
        done(
                actorId,
                collaborative,
                "collaborative.entrusted",
                "duty",
                wanted.duty(),
                "organisation",
                wanted.organisation(),
                "from",
                wanted.from(),
                "to",
                wanted.to());
    }

    /** @param day the first on which it is over; null: today @throws InvalidException at to */
    public void relieve(long actorId, String key, long responsibilityId, LocalDate day) {
        Collaborative collaborative = find(key);
        Responsibility responsibility = responsibilities
                .find(responsibilityId)
                .filter(it -> it.isOf(collaborative.id()))
                .orElseThrow(NotFoundException::new);
        LocalDate end = day == null ? participation.today() : day;
        responsibility.end(end);
        responsibilities.flush();
        done(actorId, collaborative, "collaborative.relieved", "duty", responsibility.duty(), "to", end);
    }

    /** An organisation takes part because it is named. @param from the first day; null: today */
    public void addParticipant(long actorId, String key, String organisation, LocalDate from) {
        Collaborative collaborative = find(key);
        participation.name(collaborative.id(), organisation, from);
        done(actorId, collaborative, "collaborative.named", "organisation", organisation, "from", from);
        tell(collaborative);
    }

    /** @param day the first on which it takes part no more; null: today */
    public void endParticipant(long actorId, String key, String organisation, LocalDate day) {
        Collaborative collaborative = find(key);
        participation.unname(collaborative.id(), organisation, day);
        done(actorId, collaborative, "collaborative.unnamed", "organisation", organisation, "to", day);
        tell(collaborative);
    }

    public RulePreview preview(String key, Long ruleId, Rule rule, Language reader) {
        return participation.preview(find(key).id(), ruleId, rule, reader);
    }

    /** @param since since when it holds; null: today @throws InvalidException at a part of the rule, or at since */
    public long addRule(long actorId, String key, Rule rule, LocalDate since) {
        Collaborative collaborative = find(key);
        long id = participation.addRule(collaborative.id(), rule, since);
        done(
                actorId,
                collaborative,
                "collaborative.ruleAdded",
                "rule",
                id,
                "after",
                participation.note(rule),
                "from",
                since);
        tell(collaborative);
        return id;
    }

    /** @throws InvalidException at a part of the rule */
    public void changeRule(long actorId, String key, long ruleId, Rule rule) {
        Collaborative collaborative = find(key);
        Rule before = participation.changeRule(collaborative.id(), ruleId, rule);
        if (!before.equals(rule)) {
            done(
                    actorId,
                    collaborative,
                    "collaborative.ruleChanged",
                    "rule",
                    ruleId,
                    "before",
                    participation.note(before),
                    "after",
                    participation.note(rule));
            tell(collaborative);
        }
    }

    public void endRule(long actorId, String key, long ruleId) {
        Collaborative collaborative = find(key);
        Rule before = participation.endRule(collaborative.id(), ruleId);
        done(actorId, collaborative, "collaborative.ruleEnded", "rule", ruleId, "before", participation.note(before));
        tell(collaborative);
    }

    private Collaborative find(String key) {
        return collaboratives.find(key).orElseThrow(NotFoundException::new);
    }

    private void done(long actorId, Collaborative collaborative, String action, Object... detail) {
        collaborative.touch(clock.instant());
        collaboratives.flush();
        audit.record(actorId, action, "collaborative/" + collaborative.key(), detail);
        changes.fire(new CollaborativesChanged(Set.of(collaborative.key())));
    }

    private void tell(Collaborative collaborative) {
        participations.fire(new ParticipationsChanged(Set.of(collaborative.id())));
    }

    private static void demandKnown(String field, String key, Map<String, Long> ids) {
        if (!key.isEmpty() && !ids.containsKey(key)) {
            throw new InvalidException(field, "organisation.error.choose");
        }
    }
}
