package org.collaborativecourses.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final LocalDate EARLY = LocalDate.of(2019, 1, 1);
    private static final LocalDate MIDDLE = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATE = LocalDate.of(2021, 1, 1);

    private final List<Membership> kept = new ArrayList<>();
    private final Merge merge = new Merge();
    private Organisation from;
    private Organisation into;
    private Organisation network;

    @BeforeEach
    void connect() throws ReflectiveOperationException {
        from = organisation(1, "from");
        into = organisation(2, "into");
        network = organisation(3, "network");
        put(merge, "memberships", new MembershipRepository() {
            @Override
            void lockAll() {}

            @Override
            List<Membership> touching(Organisation it) {
                return kept.stream()
                        .filter(one -> one.member() == it || one.parent() == it)
                        .toList();
            }

            @Override
            List<Hierarchy.Edge> edges() {
                return kept.stream()
                        .map(it ->
                                new Hierarchy.Edge(it.member().id(), it.parent().id(), it.fromDate(), it.toDate()))
                        .toList();
            }

            @Override
            void add(Membership it) {
                kept.add(it);
            }

            @Override
            void remove(Membership it) {
                kept.remove(it);
            }
        });
        put(merge, "organisations", new OrganisationRepository() {
            @Override
            List<Organisation> followedBy(Organisation any) {
                return List.of();
            }
        });
        put(merge, "affiliations", new AffiliationRepository() {
            @Override
            List<Affiliation> ofOrganisation(Organisation any) {
                return List.of();
            }

            @Override
            List<Affiliation> ofPeopleIn(Organisation any, Collection<Long> people) {
                return List.of();
            }
        });
    }

    @Test
    void membershipsThatOverlapBecomeOneForTheDaysOfBoth() {
        kept.add(new Membership(from, network, MIDDLE, null));
        kept.add(new Membership(into, network, EARLY, LATE));
        assertEquals(Set.of(), merge.merge(from, into, Instant.EPOCH));
        assertEquals(List.of("into in network from 2019-01-01 to null"), said());
    }

    @Test
    void membersThatOverlapBecomeOneForTheDaysOfBoth() {
        kept.add(new Membership(network, from, null, MIDDLE));
        kept.add(new Membership(network, into, MIDDLE, LATE));
        merge.merge(from, into, Instant.EPOCH);
        assertEquals(List.of("network in into from null to 2021-01-01"), said());
    }

    @Test
    void membershipsWithDaysBetweenStayTwo() {
        kept.add(new Membership(from, network, EARLY, MIDDLE));
        kept.add(new Membership(into, network, LATE, null));
        merge.merge(from, into, Instant.EPOCH);
        assertEquals(
                List.of("into in network from 2019-01-01 to 2020-01-01", "into in network from 2021-01-01 to null"),
                said());
    }

    private List<String> said() {
        return kept.stream()
                .map(it -> it.member().key() + " in " + it.parent().key() + " from " + it.fromDate() + " to "
                        + it.toDate())
                .toList();
    }

    private static Organisation organisation(long id, String key) throws ReflectiveOperationException {
        Organisation made = new Organisation(key, new OrganisationFacts(key, "", "cso", "", "", Set.of(), ""));
        put(made, "id", id);
        return made;
    }

    private static void put(Object into, String name, Object value) throws ReflectiveOperationException {
        Field field = into.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(into, value);
    }
}
