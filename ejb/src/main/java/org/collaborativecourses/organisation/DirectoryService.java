package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotFoundException;

/** The people of the house with where they belong, as far as somebody's reach goes. */
@Stateless
public class DirectoryService {

    private static final Duration A_MONTH = Duration.ofDays(30);

    @Inject
    private DirectoryRepository directory;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AffiliationRepository affiliations;

    @Inject
    private Affiliations belonging;

    @Inject
    private AuditService audit;

    @Inject
    private Event<BelongingChanged> changes;

    @Inject
    private Clock clock;

    public DirectoryFigures figures() {
        return directory.figures(belonging.today(), clock.instant().minus(A_MONTH));
    }

    public long count(Reach reach, PersonQuery query) {
        return directory.countPeople(query, within(reach), idsOf(query), belonging.today());
    }

    /** By name. */
    public List<PersonRow> find(Reach reach, PersonQuery query, int first, int most) {
        return directory.people(query, within(reach), idsOf(query), belonging.today(), first, most);
    }

    /** All of them, by name: a long table is read by these, for names come and go while it is read. */
    public long[] ids(Reach reach, PersonQuery query) {
        return directory.ids(query, within(reach), idsOf(query), belonging.today());
    }

    /** Those of these that are still there and within reach, by name. */
    public List<PersonRow> find(Reach reach, long[] ids) {
        return ids.length == 0 ? List.of() : directory.people(ids, within(reach), belonging.today());
    }

    /** The organisations whose people are within reach, by name. */
    public List<OrganisationView> organisations(Reach reach) {
        return organisations.within(reach, belonging.today()).stream()
                .map(Organisation::view)
                .toList();
    }

    /** @throws NotFoundException where there is nobody of this id within reach */
    public PersonDetail get(Reach reach, long personId) {
        LocalDate today = belonging.today();
        PersonRow person = directory.person(personId, within(reach), today).orElseThrow(NotFoundException::new);
        return new PersonDetail(
                person,
                affiliations.of(personId).stream()
                        .map(it -> new AffiliationView(
                                it.id(),
                                it.organisation().key(),
                                it.organisation().name(),
                                it.fromDate(),
                                it.toDate(),
                                it.isOver(today)))
                        .toList());
    }

    /**
     * Somebody belongs to an organisation. Saying it twice is saying it once.
     *
     * @param from the first day; null: today, or since when they do
     * @param to the first day on which it is over, or null
     * @throws InvalidException at organisation; at to where that is not after from; at from where they belong there on
     *     some of the days already, but not on the same
     */
    public void affiliate(long actorId, long personId, String key, LocalDate from, LocalDate to) {
        Organisation organisation = organisations
                .find(key)
                .orElseThrow(() -> new InvalidException("organisation", "organisation.error.choose"));
        demand(personId);
        LocalDate day = from == null ? belonging.today() : from;
        if (to != null && !day.isBefore(to)) {
            throw new InvalidException("to", "organisation.error.endsBefore");
        }
        if (!belonging.begin(personId, organisation, from, to)) {
            return;
        }
        audit.record(
                actorId,
                "organisation.personJoined",
                "person/" + personId,
                "organisation",
                organisation.key(),
                "from",
                day,
                "to",
                to);
        changes.fire(new BelongingChanged(Set.of(personId)));
    }

    /** Belongs there until the day before; what would end before it began never was. */
    public void part(long actorId, long personId, long affiliationId, LocalDate day) {
        Affiliation affiliation = affiliations
                .find(affiliationId)
                .filter(it -> it.personId() == personId)
                .orElseThrow(NotFoundException::new);
        LocalDate last = day == null ? belonging.today() : day;
        if (last.isAfter(affiliation.fromDate())) {
            affiliation.end(last);
        } else {
            affiliations.remove(affiliation);
        }
        audit.record(
                actorId,
                "organisation.personLeft",
                "person/" + personId,
                "organisation",
                affiliation.organisation().key(),
                "to",
                last);
        changes.fire(new BelongingChanged(Set.of(personId)));
    }

    private void demand(long personId) {
        directory.person(personId, Optional.empty(), belonging.today()).orElseThrow(NotFoundException::new);
    }

    /** Ids of the organisations whose people somebody may see; nothing where that is everybody. */
    private Optional<Collection<Long>> within(Reach reach) {
        return reach.everything()
                ? Optional.empty()
                : Optional.of(organisations.within(reach, belonging.today()).stream()
                        .map(Organisation::id)
                        .toList());
    }

    private Collection<Long> idsOf(PersonQuery query) {
        Optional<Organisation> asked = organisations.find(query.organisation());
        Stream<Organisation> all = asked.isEmpty()
                ? Stream.empty()
                : query.withMembers()
                        ? organisations
                                .within(
                                        new Reach(
                                                false,
                                                Set.of(),
                                                Set.of(),
                                                Set.of(asked.get().key())),
                                        belonging.today())
                                .stream()
                        : asked.stream();
        return all.map(Organisation::id).toList();
    }
}
