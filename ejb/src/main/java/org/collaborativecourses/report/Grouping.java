package org.collaborativecourses.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups of one kind on one day, and in which of them each person, or each course, is. Who is in none is in the last
 * group, which stands for that.
 */
final class Grouping {

    private final List<Group> groups;
    private final int[][] members;
    private final boolean byCourse;

    private Grouping(List<Group> groups, int[][] members, boolean byCourse) {
        this.groups = groups;
        this.members = members;
        this.byCourse = byCourse;
    }

    /** @param kind not {@link Dimension#MODULE}, which is no group of people or courses */
    static Grouping of(Dimension kind, Population all, long day) {
        return switch (kind) {
            case COURSE -> courses(all);
            case ORGANISATION ->
                people(
                        all.organisations().stream()
                                .map(it -> new Group(it.key(), it.name()))
                                .toList(),
                        all.organisationsOn(day));
            case COLLABORATIVE -> collaboratives(all, day);
            case COUNTRY -> byWord(all, day, it -> words(it.country()), true);
            case REGION -> byWord(all, day, it -> words(it.region()), false);
            case COMPONENT -> byWord(all, day, Population.Organisation::components, false);
            case MODULE -> throw new IllegalArgumentException("Modules group neither people nor courses");
        };
    }

    private interface Words {
        List<String> of(Population.Organisation organisation);
    }

    private static List<String> words(String word) {
        return word == null || word.isEmpty() ? List.of() : List.of(word);
    }

    private static Grouping courses(Population all) {
        int[][] members = new int[all.courses().size()][];
        Arrays.setAll(members, it -> new int[] {it});
        return new Grouping(
                withNone(all.courses().stream().map(it -> new Group(it, it)).toList()), members, true);
    }

    private static Grouping collaboratives(Population all, long day) {
        int[][] ofOrganisation = all.collaborativesOn(day);
        int[][] organisations = all.organisationsOn(day);
        int[][] members = new int[all.people()][];
        int[] none = {};
        for (int person = 0; person < members.length; person++) {
            int[] own = none;
            for (int organisation : organisations[person]) {
                for (int collaborative : ofOrganisation[organisation]) {
                    own = Population.with(own, collaborative);
                }
            }
            members[person] = own;
        }
        return people(
                all.collaboratives().stream()
                        .map(it -> new Group(it.key(), it.name()))
                        .toList(),
                members);
    }

    /** What organisations say in a word; for a country, the person's own stands in where none of theirs has one. */
    private static Grouping byWord(Population all, long day, Words words, boolean ownCountry) {
        Map<String, Integer> index = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        int[][] organisations = all.organisationsOn(day);
        int[][] members = new int[all.people()][];
        int[] none = {};
        for (int person = 0; person < members.length; person++) {
            int[] own = none;
            for (int organisation : organisations[person]) {
                for (String word : words.of(all.organisations().get(organisation))) {
                    own = Population.with(own, indexOf(word, index, groups));
                }
            }
            if (own.length == 0 && ownCountry) {
                for (String word : words(all.country(person))) {
                    own = Population.with(own, indexOf(word, index, groups));
                }
            }
            members[person] = own;
        }
        return people(groups, members);
    }

    private static int indexOf(String word, Map<String, Integer> index, List<Group> groups) {
        return index.computeIfAbsent(word, any -> {
            groups.add(new Group(word, word));
            return groups.size() - 1;
        });
    }

    private static Grouping people(List<Group> groups, int[][] members) {
        int[] nowhere = {groups.size()};
        for (int i = 0; i < members.length; i++) {
            if (members[i].length == 0) {
                members[i] = nowhere;
            }
        }
        return new Grouping(withNone(groups), members, false);
    }

    private static List<Group> withNone(List<Group> groups) {
        List<Group> all = new ArrayList<>(groups);
        all.add(Group.none());
        return all;
    }

    List<Group> groups() {
        return groups;
    }

    int size() {
        return groups.size();
    }

    /** Each once, never none. */
    int[] of(int person, int course) {
        return members[byCourse ? course : person];
    }

    /** @return its number, or -1 where there is none of this key */
    int find(String key) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(int group, int person, int course) {
        for (int it : of(person, course)) {
            if (it == group) {
                return true;
            }
        }
        return false;
    }
}
