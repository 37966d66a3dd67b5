package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.enrolment.EnrolmentBookService;
import org.collaborativecourses.shared.Language;

/**
 * Gives and takes places in an offering that the caller has locked: so nobody else counts them meanwhile. Whoever gets a
 * place is in the course with the same transaction.
 */
@ApplicationScoped
class Seats {

    @Inject
    private PlaceRepository places;

    @Inject
    private DueRepository dues;

    @Inject
    private DueDates dueDates;

    @Inject
    private EnrolmentBookService enrolments;

    @Inject
    private Offered offered;

    @Inject
    private Event<PlaceGiven> given;

    @Inject
    private Clock clock;

    /**
     * Seats these as far as there are places, in this order, and lets the others wait.
     *
     * @param tell whether they get a mail: who comes by themselves knows
     * @return how many got a place
     */
    int seat(Offering offering, List<Comer> people, boolean tell) {
        int free = offering.free(places.count(offering.id(), PlaceState.ENROLLED));
        List<Comer> seated = people.subList(0, Math.min(free, people.size()));
        List<Comer> waiting = people.subList(seated.size(), people.size());
        places.put(offering.id(), ids(seated), PlaceState.ENROLLED, clock.instant());
        places.put(offering.id(), ids(waiting), PlaceState.WAITING, clock.instant());
        enter(offering, seated);
        if (tell) {
            tell(offering, seated, PlaceGiven.Kind.ENROLLED);
            tell(offering, waiting, PlaceGiven.Kind.WAITING);
        }
        return seated.size();
    }

    /** Those who are in it already: waiting would ask them for nothing, and take nothing from anybody. */
    void keep(Offering offering, List<Comer> people, boolean tell) {
        places.put(offering.id(), ids(people), PlaceState.ENROLLED, clock.instant());
        enter(offering, people);
        if (tell) {
            tell(offering, people, PlaceGiven.Kind.ENROLLED);
        }
    }

    void invite(Offering offering, List<Comer> people) {
        places.put(offering.id(), ids(people), PlaceState.INVITED, clock.instant());
        tell(offering, people, PlaceGiven.Kind.INVITED);
    }

    /** It asks nothing of them any more. */
    void decline(Offering offering, Collection<Long> people) {
        places.put(offering.id(), people, PlaceState.DECLINED, clock.instant());
        offered.coursesOf(offering.key()).forEach(course -> dueDates.settle(course, people));
    }

    /** Those who wait longest and still take part get the places that are free. @return how many did */
    int promote(Offering offering) {
        if (!offering.takesPeople(clock.instant())) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int promoted = 0;
        List<Comer> next;
        do {
            int free = offering.free(places.count(offering.id(), PlaceState.ENROLLED));
            next = free == 0 ? List.of() : places.waiting(offering, today, Math.min(free, DueDates.AT_ONCE));
            places.put(offering.id(), ids(next), PlaceState.ENROLLED, clock.instant());
            enter(offering, next);
            comeBack(offering, next);
            tell(offering, next, PlaceGiven.Kind.PROMOTED);
            promoted += next.size();
        } while (next.size() == DueDates.AT_ONCE);
        return promoted;
    }

    /** Into all courses that are open to them now: of a programme in order, those they have completed and the next. */
    void enter(Offering offering, List<Comer> people) {
        if (people.isEmpty()) {
            return;
        }
        List<String> courses = offered.coursesOf(offering.key());
        boolean inOrder = offered.inOrder(offering.key());
        Map<Long, Set<String>> complete = inOrder ? places.complete(ids(people), courses) : Map.of();
        Map<String, Map<Long, Language>> wanted = new LinkedHashMap<>();
        for (Comer it : people) {
            for (String course : Steps.open(courses, inOrder, complete.getOrDefault(it.id(), Set.of()))) {
                wanted.computeIfAbsent(course, any -> new LinkedHashMap<>())
                        .put(it.id(), offered.readIn(course, it.known()));
            }
        }
        wanted.forEach((course, who) -> {
            enrolments.enrolAll(course, who, Map.of(), "offering");
            dueDates.settle(course, who.keySet());
        });
    }

    /** Whoever waits wants to be in it, also where they left it before. */
    private void comeBack(Offering offering, List<Comer> people) {
        if (!people.isEmpty()) {
            offered.coursesOf(offering.key()).forEach(course -> enrolments.comeBack(course, ids(people)));
        }
    }

    /** What is asked of everybody who has a place may be something else now. */
    void settleAll(Offering offering) {
        List<Long> all = places.enrolled(offering.id());
        offered.coursesOf(offering.key()).forEach(course -> dueDates.settle(course, all));
    }

    private void tell(Offering offering, List<Comer> people, PlaceGiven.Kind kind) {
        Map<Long, Instant> due = new HashMap<>();
        dues.running(ids(people), new HashSet<>(offered.coursesOf(offering.key())))
                .forEach(it -> {
                    if (it.dueAt() != null) {
                        due.merge(it.personId(), it.dueAt(), (a, b) -> a.isBefore(b) ? a : b);
                    }
                });
        Map<Language, String> titles = new HashMap<>();
        for (Comer it : people) {
            given.fire(new PlaceGiven(
                    kind,
                    it.email(),
                    it.language(),
                    titles.computeIfAbsent(it.language(), language -> offered.title(offering.key(), language)),
                    offering.collaborativeName(),
                    due.get(it.id()),
                    it.zone(),
                    Offered.path(offering.key())));
        }
    }

    private static List<Long> ids(List<Comer> people) {
        return people.stream().map(Comer::id).toList();
    }
}
