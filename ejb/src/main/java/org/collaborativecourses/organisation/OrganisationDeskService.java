package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;

/** What the secretariat does with organisations. Every deed is in the trail. */
@Stateless
public class OrganisationDeskService {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private MembershipRepository memberships;

    @Inject
    private Memberships adding;

    @Inject
    private Merge merging;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private Affiliations belonging;

    @Inject
    private AuditService audit;

    @Inject
    private Event<OrganisationsChanged> changes;

    @Inject
    private Event<OrganisationsMerged> merges;

    @Inject
    private Event<BelongingChanged> movings;

    @Inject
    private Clock clock;

    public long count(OrganisationQuery query) {
        return directory.countOrganisations(query, belonging.today());
    }

    /** By name. */
    public List<OrganisationRow> find(OrganisationQuery query, int first, int most) {
        return directory.organisations(query, belonging.today(), first, most);
    }

    /** By name, to be read some at a time: whoever comes in between changes nothing. */
    public long[] ids(OrganisationQuery query) {
        return directory.organisationIds(query, belonging.today());
    }

    /** Those of these that still are, by name. */
    public List<OrganisationRow> find(long[] ids) {
        return directory.organisations(ids, belonging.today());
    }

    /** @param key also of one that was merged into it */
    public OrganisationDetail get(String key) {
        Organisation organisation = find(key);
        LocalDate today = belonging.today();
        List<Membership> touching = memberships.touching(organisation);
        return new OrganisationDetail(
                organisation.view(),
                touching.stream()
                        .filter(it -> it.member() == organisation)
                        .map(it -> view(it, it.parent(), today))
                        .toList(),
                touching.stream()
                        .filter(it -> it.parent() == organisation)
                        .map(it -> view(it, it.member(), today))
                        .toList(),
                directory.countPeopleIn(organisation.id(), today),
                organisations.followedBy(organisation).stream()
                        .map(Organisation::key)
                        .toList());
    }

    /**
     * @param key what it shall be called for ever; empty: made of the name
     * @return the key
     * @throws InvalidException at key or at any of the facts
     */
    public String create(long actorId, String key, OrganisationFacts facts) {
        facts.check();
        String wanted = key.isBlank() ? OrganisationKey.madeOf(facts.name()) : OrganisationKey.of(key);
        if (!key.isBlank()
                && (OrganisationKey.isReserved(wanted)
                        || organisations.find(wanted).isPresent())) {
            throw new InvalidException("key", "organisation.error.keyTaken");
        }
        Organisation made = organisations.add(wanted, facts);
        audit.record(actorId, "organisation.created", subject(made), "name", made.name());
        changes.fire(new OrganisationsChanged(Set.of(made.key())));
        return made.key();
    }

    /** @throws InvalidException with all that is wrong with the facts */
    public void describe(long actorId, String key, OrganisationFacts facts) {
        Organisation organisation = find(key);
        facts.check();
        String before = organisation.view().toString();
        organisation.describe(facts);
        String after = organisation.view().toString();
        if (!before.equals(after)) {
            audit.record(actorId, "organisation.described", subject(organisation), "before", before, "after", after);
            changes.fire(new OrganisationsChanged(Set.of(organisation.key())));
        }
    }

    /**
     * @param parentKey of what it becomes a member of
     * @param from the first day, or null: since long ago
     * @param to the first day on which it is over, or null
     * @throws InvalidException at parent, from or to; also where it would be its own member over others
     */
    public void join(long actorId, String memberKey, String parentKey, LocalDate from, LocalDate to) {
        Organisation member = find(memberKey);
        Organisation parent = organisations
                .find(parentKey)
                .orElseThrow(() -> new InvalidException("parent", "organisation.error.choose"));
        adding.add(member, parent, from, to);
        audit.record(actorId, "organisation.joined", subject(member), "memberOf", parent.key(), "from", from, "to", to);
        changes.fire(new OrganisationsChanged(Set.of(member.key(), parent.key())));
    }

    /**
     * Ends a membership; one that would end before it began never was.
     *
     * @param day the first on which it is over
     */
    public void leave(long actorId, String key, long membershipId, LocalDate day) {
        Organisation organisation = find(key);
        Membership membership = memberships
                .find(membershipId)
                .filter(it -> it.member() == organisation || it.parent() == organisation)
                .orElseThrow(NotFoundException::new);
        memberships.lockAll();
        if (membership.fromDate() != null && !day.isAfter(membership.fromDate())) {
            memberships.remove(membership);
        } else if (membership.toDate() != null && day.isAfter(membership.toDate())) {
            throw new InvalidException("to", "organisation.error.overAlready");
        } else {
            membership.end(day);
        }
        audit.record(
                actorId,
                "organisation.left",
                subject(membership.member()),
                "memberOf",
                membership.parent().key(),
                "to",
                day);
        changes.fire(new OrganisationsChanged(
                Set.of(membership.member().key(), membership.parent().key())));
    }

    /**
     * The first is the second from now on: its people and memberships move, its key leads there.
     *
     * @throws InvalidException at into
     * @throws RefusedException where memberships would go round in a circle
     */
    public void merge(long actorId, String fromKey, String intoKey) {
        Organisation from = find(fromKey);
        Organisation into = organisations
                .find(intoKey)
                .filter(it -> it != from)
                .orElseThrow(() -> new InvalidException("into", "organisation.error.choose"));
        organisations.lock(from, into);
        Set<Long> moved = merging.merge(from, into, clock.instant());
        audit.record(
                actorId,
                "organisation.merged",
                subject(from),
                "into",
                into.key(),
                "name",
                from.name(),
                "people",
                moved.size());
        merges.fire(new OrganisationsMerged(from.key(), into.key()));
        changes.fire(new OrganisationsChanged(new HashSet<>(Set.of(from.key(), into.key()))));
        if (!moved.isEmpty()) {
            movings.fire(new BelongingChanged(moved));
        }
    }

    private Organisation find(String key) {
        return organisations.find(key).orElseThrow(NotFoundException::new);
    }

    private static String subject(Organisation organisation) {
        return "organisation/" + organisation.key();
    }

    private static MembershipView view(Membership it, Organisation other, LocalDate today) {
        return new MembershipView(it.id(), other.key(), other.name(), it.fromDate(), it.toDate(), it.isOver(today));
    }
}
