package org.collaborativecourses.programme;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.course.CatalogueService;
import org.collaborativecourses.organisation.OrganisationKey;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;

/** Programmes at the secretariat's desk, and as the file brings them. Every deed of the desk is in the trail. */
@Stateless
public class ProgrammeDeskService {

    /** Certificates put a word before it. */
    private static final int LONGEST_KEY = 50;

    private static final String TAKEN = "programme.error.keyTaken";

    @Inject
    private ProgrammeRepository repository;

    @Inject
    private OfferedProgrammes offered;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private AuditService audit;

    @Inject
    private Event<ProgrammeChanged> changes;

    @Inject
    private Event<ProgrammeRetiring> retiring;

    @Inject
    private Clock clock;

    /** Every programme there is or was, in their order. */
    public List<DeskProgramme> all() {
        return repository.all();
    }

    /** @throws NotFoundException where there is no such programme */
    public DeskProgramme get(String key) {
        return repository.find(key).orElseThrow(() -> new NotFoundException("programme.error.notFound"));
    }

    /** Courses that a programme may be made of: titles by key, in the order of the titles. */
    public Map<String, String> courses(Language reader) {
        return catalogue.titles(reader);
    }

    /** How many have completed all of these courses, and have no certificate of this programme. */
    public long outstanding(String key, List<String> courses) {
        return courses.isEmpty()
                ? 0
                : repository.countWithoutCertificate(courses, ProgrammeService.certificateKey(key));
    }

    /**
     * Makes a programme, which is in preparation. Made twice alike, it is there once.
     *
     * @param wanted its key is what it shall be called for ever; empty: made of the title
     * @return the key
     * @throws InvalidException at key, and as {@link ProgrammeRules#checked} says
     */
    public String create(long actorId, ProgrammeOutline wanted) {
        ProgrammeOutline checked = ProgrammeRules.checked(wanted, known(), false);
        String key = wanted.key().isBlank()
                ? shortened(OrganisationKey.madeOf(checked.text(Language.EN).title(), "programme"))
                : checkedKey(wanted.key().strip());
        if (OrganisationKey.isReserved(key)) {
            throw new InvalidException("key", TAKEN);
        }
        ProgrammeOutline named = named(key, checked);
        if (repository.add(named, clock.instant())) {
            audit.record(actorId, "programme.created", subject(key), "course", courses(named));
        } else if (get(key).ofFile() || !get(key).outline().equals(named)) {
            throw new InvalidException("key", TAKEN);
        }
        return key;
    }

    private static String checkedKey(String key) {
        if (key.length() > LONGEST_KEY || !OrganisationKey.isKey(key)) {
            throw new InvalidException("key", "programme.error.key", LONGEST_KEY);
        }
        return key;
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY).replaceAll("-+$", "");
    }

    private static ProgrammeOutline named(String key, ProgrammeOutline it) {
        return new ProgrammeOutline(key, it.inOrder(), it.certificateMonths(), it.texts(), it.courses());
    }

    /**
     * Says anew what a programme is. From now on it is the desk's: the file no longer changes it.
     *
     * @param version that was seen; another by now is refused, unless it says the same
     * @throws InvalidException as {@link ProgrammeRules#checked} says
     */
    public void describe(long actorId, int version, ProgrammeOutline wanted) {
        DeskProgramme before = get(wanted.key());
        Set<String> known = known();
        known.addAll(before.outline().courses());
        ProgrammeOutline after = ProgrammeRules.checked(wanted, known, before.offered());
        if (after.equals(before.outline())) {
            return;
        }
        save(new DeskProgramme(after, before.state(), version, false, before.filed(), clock.instant()));
        audit.record(
                actorId,
                "programme.described",
                subject(after.key()),
                "before",
                said(before.outline()),
                "after",
                said(after));
        tell(before, after, before.state());
    }

    /**
     * Learners see it from now on, and collaboratives can be offered it.
     *
     * @throws RefusedException where its courses are not there yet
     */
    public void offer(long actorId, String key, int version) {
        DeskProgramme before = get(key);
        if (before.offered()) {
            return;
        }
        if (!before.ready(known())) {
            throw new RefusedException("programme.error.notReady", ProgrammeRules.FEWEST_COURSES);
        }
        turn(actorId, before, version, ProgrammeState.OFFERED, "programme.offered");
    }

    /**
     * Nobody can begin it or be offered it any more. Certificates stay what they are.
     *
     * @throws RefusedException where it is still offered to a collaborative, or was never offered: its page would show
     *     everybody what is in preparation
     */
    public void retire(long actorId, String key, int version) {
        DeskProgramme before = get(key);
        if (before.retired()) {
            return;
        }
        if (!before.offered()) {
            throw new RefusedException("programme.error.notOffered");
        }
        retiring.fire(new ProgrammeRetiring(key));
        turn(actorId, before, version, ProgrammeState.RETIRED, "programme.retired");
    }

    private void turn(long actorId, DeskProgramme before, int version, ProgrammeState state, String action) {
        save(new DeskProgramme(before.outline(), state, version, false, before.filed(), clock.instant()));
        audit.record(actorId, action, subject(before.key()));
        tell(before, before.outline(), state);
    }

    /**
     * What the file says of it holds again.
     *
     * @throws RefusedException where the file names no such programme
     */
    public void follow(long actorId, String key, int version) {
        DeskProgramme before = get(key);
        if (before.ofFile()) {
            return;
        }
        ProgrammeOutline filed =
                Optional.ofNullable(before.filed()).orElseThrow(() -> new RefusedException("programme.error.noFile"));
        save(new DeskProgramme(filed, ProgrammeState.OFFERED, version, true, filed, clock.instant()));
        audit.record(
                actorId, "programme.followed", subject(key), "before", said(before.outline()), "after", said(filed));
        tell(before, filed, ProgrammeState.OFFERED);
    }

    /** What the file brings. Of what the desk keeps by itself, it is only noted what the file says. */
    public void take(List<ProgrammeOutline> filed) {
        List<DeskProgramme> before = repository.all();
        repository.take(filed, clock.instant());
        List<DeskProgramme> after = repository.all();
        for (DeskProgramme it : after) {
            DeskProgramme was = before.stream()
                    .filter(other -> other.key().equals(it.key()))
                    .findFirst()
                    .orElse(it);
            if (was == it || !was.outline().equals(it.outline()) || was.state() != it.state()) {
                tell(was, it.outline(), it.state());
            }
        }
    }

    /** Adds one in preparation where none has this key: for the demonstration. */
    public void prepare(ProgrammeOutline programme) {
        repository.add(programme, null);
    }

    private void save(DeskProgramme wanted) {
        if (!repository.save(wanted)) {
            throw new RefusedException("programme.error.changed");
        }
    }

    private void tell(DeskProgramme before, ProgrammeOutline after, ProgrammeState state) {
        offered.forget();
        if (before.offered() || state == ProgrammeState.OFFERED) {
            Set<String> dropped = new HashSet<>(before.outline().courses());
            after.courses().forEach(dropped::remove);
            changes.fire(new ProgrammeChanged(after.key(), dropped));
        }
    }

    private Set<String> known() {
        return new HashSet<>(catalogue.titles(Language.EN).keySet());
    }

    private static String subject(String key) {
        return "programme/" + key;
    }

    private static String courses(ProgrammeOutline it) {
        return it.courses().isEmpty() ? null : String.join(", ", it.courses());
    }

    /** In words of the trail. */
    private static String said(ProgrammeOutline it) {
        StringBuilder said = new StringBuilder(it.inOrder() ? "given" : "any");
        said.append(" · ").append(it.certificateMonths() == null ? "-" : it.certificateMonths());
        said.append(" · ").append(String.join(", ", it.courses()));
        it.texts()
                .forEach((language, text) ->
                        said.append(" · ").append(language.code()).append(": ").append(text.title()));
        return said.toString();
    }
}
