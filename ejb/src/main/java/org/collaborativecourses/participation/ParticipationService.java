package org.collaborativecourses.participation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.participation.ParticipationRepository.Open;
import org.collaborativecourses.participation.ParticipationRepository.StoredRule;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** Names participants, keeps rules, and says who takes part on a day. Whoever calls tells the others what changed. */
@Stateless
public class ParticipationService {

    /** The source of whoever was named. */
    private static final long NAMED = 0;

    @Inject
    private ParticipationRepository repository;

    @Inject
    private Evaluation evaluation;

    @Inject
    private MergedParticipations merged;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Clock clock;

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Who takes part on a day, by name. */
    public List<Participant> on(long collaborativeId, LocalDate day) {
        return repository.on(collaborativeId, day);
    }

    /** Who took part once and does no more, by name. */
    public List<Participant> before(long collaborativeId) {
        return repository.before(collaborativeId, today());
    }

    /**
     * Who took part from when to when, behind a number, by theirs: however many come meanwhile, each comes once.
     *
     * @param collaborative a key; empty: in all of them
     * @param day on which they did; null: on any
     */
    public List<DatedParticipant> after(String collaborative, LocalDate day, long id, int most) {
        return repository.after(collaborative, day, id, most);
    }

    /** What each rule says, those that are over too, by its number. */
    public Map<Long, String> sentences(Language reader) {
        List<StoredRule> rules = repository.rulesEver();
        Set<String> keys = new HashSet<>();
        rules.forEach(it -> keys.addAll(keysOf(it.rule())));
        RuleSentence sentence = sentence(reader, keys);
        return rules.stream().collect(Collectors.toMap(StoredRule::id, it -> sentence.of(it.rule())));
    }

    /** A rule as it is noted where it has to be told what it said. */
    public String note(Rule rule) {
        return ParticipationRepository.write(rule);
    }

    /** What rules said that were noted, by their notes; what is no such note is left out. */
    public Map<String, String> said(Collection<String> notes, Language reader) {
        Map<String, Rule> rules = new HashMap<>();
        notes.forEach(it -> ParticipationRepository.find(it).ifPresent(rule -> rules.put(it, rule)));
        Set<String> keys = new HashSet<>();
        rules.values().forEach(it -> keys.addAll(keysOf(it)));
        RuleSentence sentence = sentence(reader, keys);
        return rules.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> sentence.of(it.getValue())));
    }

    /** Whether anything was ever said of who takes part. */
    public boolean isKnown(long collaborativeId) {
        return repository.isKnown(collaborativeId);
    }

    /** Evaluates every rule that holds. @return ids of the collaboratives where somebody joined or left */
    public Set<Long> evaluate() {
        repository.lock();
        return evaluation.of(repository.rules(), repository.open(), today());
    }

    /** @return ids of the collaboratives concerned */
    public Set<Long> follow(String key, String into) {
        repository.lock();
        return merged.follow(key, into);
    }

    /** @param since the first day, not to come yet; null: today @throws InvalidException at participant or since */
    public void name(long collaborativeId, String organisationKey, LocalDate since) {
        LocalDate today = today();
        LocalDate from = since == null ? today : since;
        if (from.isAfter(today)) {
            throw new InvalidException("since", "participation.error.future");
        }
        repository.lock();
        Long id = repository.ids(Set.of(organisationKey)).get(organisationKey);
        if (id == null) {
            throw new InvalidException("participant", "organisation.error.choose");
        }
        if (!repository.begin(new Open(collaborativeId, id, NAMED), from)) {
            throw new InvalidException("participant", "participation.error.there");
        }
    }

    /** Whoever was named takes part no more. @param day the first on which it is over; null: today */
    public void unname(long collaborativeId, String organisationKey, LocalDate day) {
        LocalDate today = today();
        LocalDate end = day == null ? today : day;
        if (end.isAfter(today)) {
            throw new InvalidException("to", "participation.error.future");
        }
        repository.lock();
        Long id = repository.ids(Set.of(organisationKey)).get(organisationKey);
        if (id == null || !repository.end(new Open(collaborativeId, id, NAMED), end)) {
            throw new NotFoundException();
        }
    }

    /** Those that hold, in the order in which they were made. */
    public List<RuleView> rules(long collaborativeId, Language reader) {
        List<StoredRule> rules = repository.rules(collaborativeId);
        if (rules.isEmpty()) {
            return List.of();
        }
        Set<String> keys = new HashSet<>();
        rules.forEach(it -> keys.addAll(keysOf(it.rule())));
        RuleSentence sentence = sentence(reader, keys);
        List<Open> open = repository.open(collaborativeId);
        return rules.stream()
                .map(it -> new RuleView(it.id(), it.rule(), sentence.of(it.rule()), it.from(), (int)
                        open.stream().filter(row -> row.source() == it.id()).count()))
                .toList();
    }

    /**
     * @param since since when it holds, not to come yet; null: today
     * @return its id
     * @throws InvalidException at any part of the rule, or at since
     */
    public long addRule(long collaborativeId, Rule rule, LocalDate since) {
        check(rule);
        LocalDate today = today();
        LocalDate from = since == null ? today : since;
        if (from.isAfter(today)) {
            throw new InvalidException("since", "participation.error.future");
        }
        repository.lock();
        long id = repository.addRule(collaborativeId, rule, from);
        evaluation.first(new StoredRule(id, collaborativeId, rule, from), today);
        return id;
    }

    /** From today on it says something else; who took part until now did. @return how it was */
    public Rule changeRule(long collaborativeId, long ruleId, Rule rule) {
        check(rule);
        repository.lock();
        StoredRule before = repository.rule(collaborativeId, ruleId).orElseThrow(NotFoundException::new);
        repository.changeRule(ruleId, rule);
        StoredRule after = new StoredRule(ruleId, collaborativeId, rule, before.from());
        evaluation.of(List.of(after), repository.open(collaborativeId), today());
        return before.rule();
    }

    /** From today on nobody takes part by it. @return how it was */
    public Rule endRule(long collaborativeId, long ruleId) {
        repository.lock();
        StoredRule rule = repository.rule(collaborativeId, ruleId).orElseThrow(NotFoundException::new);
        LocalDate today = today();
        repository.open(collaborativeId).stream()
                .filter(it -> it.source() == ruleId)
                .forEach(it -> repository.end(it, today));
        repository.endRule(ruleId, today);
        return rule.rule();
    }

    /** What would come of it. Writes nothing. @param ruleId of the one that it would replace, or null */
    public RulePreview preview(long collaborativeId, Long ruleId, Rule rule, Language reader) {
        Set<Long> found = repository.matching(today()).of(rule);
        List<Open> open = repository.open(collaborativeId);
        Set<Long> otherwise = new HashSet<>();
        Set<Long> leaving = new HashSet<>();
        open.forEach(it -> (ruleId != null && it.source() == ruleId ? leaving : otherwise).add(it.organisationId()));
        Set<Long> joining = new HashSet<>(found);
        joining.removeAll(leaving);
        joining.removeAll(otherwise);
        leaving.removeAll(found);
        leaving.removeAll(otherwise);
        Set<Long> all = new HashSet<>(found);
        all.addAll(leaving);
        Map<Long, String> keys = repository.keys(all);
        List<OrganisationView> views = organisations.named(keys.values());
        return new RulePreview(
                sentence(reader, keysOf(rule)).of(rule),
                only(views, keys, found),
                only(views, keys, joining),
                only(views, keys, leaving));
    }

    private static List<OrganisationView> only(List<OrganisationView> views, Map<Long, String> keys, Set<Long> ids) {
        Set<String> wanted = ids.stream().map(keys::get).collect(Collectors.toSet());
        return views.stream().filter(it -> wanted.contains(it.key())).toList();
    }

    private void check(Rule rule) {
        rule.check();
        Set<String> known = repository.ids(Set.copyOf(keysOf(rule))).keySet();
        if (!known.containsAll(rule.memberOf())) {
            throw new InvalidException("memberOf", "organisation.error.choose");
        }
        if (!known.containsAll(rule.named())) {
            throw new InvalidException("named", "organisation.error.choose");
        }
    }

    private RuleSentence sentence(Language reader, Collection<String> keys) {
        return new RuleSentence(
                reader,
                keys.isEmpty()
                        ? Map.of()
                        : organisations.named(keys).stream()
                                .collect(Collectors.toMap(
                                        OrganisationView::key,
                                        it -> it.shortName() == null ? it.name() : it.shortName())));
    }

    private static List<String> keysOf(Rule rule) {
        List<String> keys = new ArrayList<>(rule.memberOf());
        keys.addAll(rule.named());
        return keys.stream().distinct().toList();
    }
}
