package org.collaborativecourses.collaborative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.participation.Participant;
import org.collaborativecourses.participation.ParticipationService;
import org.collaborativecourses.participation.RuleView;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** Collaboratives as everybody sees them, and as those who take part do. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CollaborativeService {

    @Inject
    private OfferedCourses offered;

    @Inject
    private CollaborativeRepository repository;

    @Inject
    private OrganisationService organisations;

    @Inject
    private KnownCollaboratives known;

    @Inject
    private ResponsibilityRepository responsibilities;

    @Inject
    private ParticipationService participation;

    @Inject
    private Clock clock;

    /** Those that offer a course, by name. */
    public List<CollaborativeView> offeringCourses() {
        return offered.get(clock.instant(), repository::offeringCourses);
    }

    /** Keys of the courses it offers; none where there is no such collaborative. */
    public Set<String> coursesOf(String collaborativeKey) {
        return offeringCourses().stream()
                .filter(it -> it.key().equals(collaborativeKey))
                .findFirst()
                .map(CollaborativeView::courses)
                .orElse(Set.of());
    }

    public Backing behind(String courseKey, Collection<String> organisationKeys) {
        return offered.behind(
                courseKey,
                Set.copyOf(organisationKeys),
                clock.instant(),
                repository::offeringCourses,
                organisations::named);
    }

    /** All of them, by name. */
    public List<CollaborativeSummary> all() {
        return known.all(() -> repository.all(responsibilities.names(today()), today()));
    }

    /** @throws NotFoundException where there is no such collaborative */
    public CollaborativeDetail get(String key) {
        return known.one(key, () -> {
            Collaborative it = repository.find(key).orElseThrow(NotFoundException::new);
            return new CollaborativeDetail(
                    it.id(),
                    it.key(),
                    it.facts(),
                    responsibilities.of(it.id(), today()),
                    participation.on(it.id(), today()),
                    repository.courses(it.id()));
        });
    }

    /** The rules by which organisations take part, in the reader's language. */
    public List<RuleView> rules(CollaborativeDetail collaborative, Language reader) {
        return known.rules(collaborative.id(), reader, () -> participation.rules(collaborative.id(), reader));
    }

    /**
     * Who takes part on a day, by name.
     *
     * @throws NotFoundException where there is no such collaborative
     */
    public List<Participant> participantsOn(String key, LocalDate day) {
        return participation.on(
                repository.find(key).orElseThrow(NotFoundException::new).id(), day);
    }

    /** How somebody belongs to it today. */
    public Belonging belonging(CollaborativeDetail collaborative, long personId) {
        return repository.belonging(collaborative.id(), collaborative.key(), personId, today());
    }

    /** The people of the organisations that take part today, by name. For those who may see them. */
    public List<Fellow> fellows(CollaborativeDetail collaborative, int first, int most) {
        return repository.fellows(collaborative.id(), today(), first, most);
    }

    /** What somebody takes part in today: names by key. */
    public Map<String, String> ofPerson(long personId) {
        return repository.ofPerson(personId, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
