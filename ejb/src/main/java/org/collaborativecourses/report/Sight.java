package org.collaborativecourses.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.collaborativecourses.role.Reach;

/**
 * Which learners somebody may see: all of their courses, the participants of their collaboratives in the courses that those
 * offer, and the people of the organisations that they coordinate, as all of these are today. An offer that has ended shows
 * nobody any more, but in a report of a day on which it had not. Asked first of every enrolment, before anything is counted.
 */
final class Sight {

    private record Together(BitSet people, BitSet courses) {}

    private final boolean everything;
    private final BitSet courses = new BitSet();
    private final BitSet people = new BitSet();
    private final List<Together> collaboratives = new ArrayList<>();

    /**
     * @param organisations keys of those coordinated, and of their members
     * @param today who belongs where today
     * @param until the moment as of which is asked
     */
    Sight(Reach reach, Set<String> organisations, Population all, Function<Dimension, Grouping> today, int until) {
        everything = reach.everything();
        if (everything) {
            return;
        }
        for (int i = 0; i < all.courses().size(); i++) {
            courses.set(i, reach.courses().contains(all.courses().get(i)));
        }
        if (!organisations.isEmpty()) {
            Grouping grouping = today.apply(Dimension.ORGANISATION);
            organisations.forEach(key -> people.or(members(grouping, key, all)));
        }
        if (!reach.collaboratives().isEmpty()) {
            Grouping grouping = today.apply(Dimension.COLLABORATIVE);
            reach.collaboratives()
                    .forEach(key -> collaboratives.add(
                            new Together(members(grouping, key, all), coursesOf(all.offeredBy(key, until), all))));
        }
    }

    private static BitSet members(Grouping grouping, String key, Population all) {
        BitSet members = new BitSet();
        int group = grouping.find(key);
        for (int person = 0; group >= 0 && person < all.people(); person++) {
            members.set(person, grouping.has(group, person, 0));
        }
        return members;
    }

    private static BitSet coursesOf(Set<String> keys, Population all) {
        BitSet found = new BitSet();
        for (int i = 0; i < all.courses().size(); i++) {
            found.set(i, keys.contains(all.courses().get(i)));
        }
        return found;
    }

    boolean has(int person, int course) {
        if (everything || courses.get(course) || people.get(person)) {
            return true;
        }
        for (Together it : collaboratives) {
            if (it.people.get(person) && it.courses.get(course)) {
                return true;
            }
        }
        return false;
    }
}
