package org.collaborativecourses.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.collaborativecourses.identity.AccountClosed;
import org.collaborativecourses.identity.PersonJoined;
import org.collaborativecourses.role.RoleProposed;
import org.collaborativecourses.role.RoleScope;
import org.collaborativecourses.shared.InvalidException;

/** Who belongs where from today on, and what identity tells of people who come and go. */
@ApplicationScoped
class Affiliations {

    @Inject
    private AffiliationRepository affiliations;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Event<BelongingChanged> changes;

    @Inject
    private Clock clock;

    void onJoined(@Observes PersonJoined joined) {
        organisations.find(joined.organisation()).ifPresent(it -> {
            join(joined.personId(), it, today());
            changes.fire(new BelongingChanged(Set.of(joined.personId())));
        });
    }

    /** Whoever goes belongs nowhere from today on; a report of yesterday stays as it was. */
    void onClosed(@Observes AccountClosed closed) {
        affiliations.endAllOf(closed.personId(), today());
        changes.fire(new BelongingChanged(Set.of(closed.personId())));
    }

    void onProposed(@Observes RoleProposed proposed) {
        if (proposed.scope() == RoleScope.ORGANISATION
                && organisations.find(proposed.key()).isEmpty()) {
            throw new InvalidException("key", "identity.error.choose");
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Who belongs there already goes on doing so. */
    void join(long personId, Organisation organisation, LocalDate from) {
        for (Affiliation it : affiliations.of(personId)) {
            if (it.organisation().equals(organisation) && (it.isOpen() || it.beganOn(from))) {
                it.goOn();
                return;
            }
        }
        affiliations.add(personId, organisation, from);
    }

    /**
     * Belongs there from one day to before another.
     *
     * @param from null: today
     * @return false where that is so already
     * @throws InvalidException at from where they belong there on some of these days, but not on the same
     */
    boolean begin(long personId, Organisation organisation, LocalDate from, LocalDate to) {
        LocalDate day = from == null ? today() : from;
        List<Affiliation> there = affiliations.of(personId).stream()
                .filter(it -> it.organisation().equals(organisation) && it.sharesADay(day, to))
                .toList();
        if (there.isEmpty()) {
            affiliations.addAll(
                    List.of(new NewAffiliation(personId, organisation.key(), day, to)),
                    Map.of(organisation.key(), organisation));
            return true;
        }
        Affiliation one = there.get(0);
        if (there.size() == 1
                && (from == null ? !one.fromDate().isAfter(day) : one.beganOn(from))
                && Objects.equals(one.toDate(), to)) {
            return false;
        }
        throw new InvalidException("from", "organisation.error.belongsAlready");
    }

    /** What began today and ends today never was. */
    void leave(Affiliation affiliation, LocalDate day) {
        if (affiliation.beganOn(day)) {
            affiliations.remove(affiliation);
        } else {
            affiliation.end(day);
        }
    }

    /** Belongs to exactly these from today on. */
    void belongTo(long personId, Collection<Organisation> wanted) {
        LocalDate today = today();
        List<Affiliation> known = affiliations.of(personId);
        for (Affiliation it : known) {
            if (it.isOpen() && !wanted.contains(it.organisation())) {
                leave(it, today);
            }
        }
        wanted.forEach(it -> join(personId, it, today));
        changes.fire(new BelongingChanged(Set.of(personId)));
    }
}
