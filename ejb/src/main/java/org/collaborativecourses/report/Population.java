package org.collaborativecourses.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.shared.Language;

/**
 * All that is counted, in columns: who is in which course since when, and what people and organisations belonged to from
 * when to when. A hundred thousand enrolments take three megabytes. People stand in the order of their names, and the enrolments
 * of one person stand together, so that counting people needs no set.
 */
final class Population {

    /** Days are half open; {@code to} is the first on which it is over. */
    private record Span(int of, int in, long from, long to) {
        boolean covers(long day) {
            return from <= day && day < to;
        }
    }

    record Organisation(String key, String name, String country, String region, List<String> components) {}

    record Named(String key, String name) {}

    private final Instant readAt;
    private final List<Long> personIds;
    private final List<String> countries;
    private final List<Organisation> organisations;
    private final List<Named> collaboratives;
    private final List<String> courses;
    private final Map<String, Map<String, Integer>> offered;
    private final List<Span> affiliations;
    private final List<Span> participations;
    private final long[] ids;
    private final int[] persons;
    private final int[] courseOf;
    private final int[] enrolled;
    private final int[] left;
    private final int[] completed;
    private final byte[] languages;

    private Population(Draft draft, Instant readAt) {
        this.readAt = readAt;
        this.personIds = List.copyOf(draft.personIds.keySet());
        this.countries = List.copyOf(draft.countries);
        this.organisations = List.copyOf(draft.organisations);
        this.collaboratives = List.copyOf(draft.collaboratives);
        this.courses = List.copyOf(draft.courses);
        this.offered = Map.copyOf(draft.offered);
        this.affiliations = List.copyOf(draft.affiliations);
        this.participations = List.copyOf(draft.participations);
        int size = draft.size;
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = ((long) draft.persons[i] * courses.size() + draft.courseOf[i]) << 24 | i;
        }
        Arrays.sort(order);
        ids = new long[size];
        persons = new int[size];
        courseOf = new int[size];
        enrolled = new int[size];
        left = new int[size];
        completed = new int[size];
        languages = new byte[size];
        for (int i = 0; i < size; i++) {
            int from = (int) (order[i] & 0xffffff);
            ids[i] = draft.ids[from];
            persons[i] = draft.persons[from];
            courseOf[i] = draft.courseOf[from];
            enrolled[i] = draft.enrolled[from];
            left[i] = draft.left[from];
            completed[i] = draft.completed[from];
            languages[i] = draft.languages[from];
        }
    }

    Instant readAt() {
        return readAt;
    }

    int size() {
        return ids.length;
    }

    int people() {
        return personIds.size();
    }

    long id(int enrolment) {
        return ids[enrolment];
    }

    int person(int enrolment) {
        return persons[enrolment];
    }

    long personId(int person) {
        return personIds.get(person);
    }

    int course(int enrolment) {
        return courseOf[enrolment];
    }

    int enrolled(int enrolment) {
        return enrolled[enrolment];
    }

    int left(int enrolment) {
        return left[enrolment];
    }

    int completed(int enrolment) {
        return completed[enrolment];
    }

    /** The one that the course is read in, where it was ever chosen. */
    Optional<Language> language(int enrolment) {
        return languages[enrolment] < 0 ? Optional.empty() : Optional.of(Language.values()[languages[enrolment]]);
    }

    String country(int person) {
        return countries.get(person);
    }

    List<Organisation> organisations() {
        return organisations;
    }

    List<Named> collaboratives() {
        return collaboratives;
    }

    /** Keys. */
    List<String> courses() {
        return courses;
    }

    /** Keys of the courses whose offer had not ended by a moment. */
    Set<String> offeredBy(String collaborative, int until) {
        return offered.getOrDefault(collaborative, Map.of()).entrySet().stream()
                .filter(it -> it.getValue() > until)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** For each person the organisations that they belong to on the day. */
    int[][] organisationsOn(long day) {
        return collect(affiliations, people(), day);
    }

    /** For each organisation the collaboratives that it takes part in on the day. */
    int[][] collaborativesOn(long day) {
        return collect(participations, organisations.size(), day);
    }

    private static int[][] collect(List<Span> spans, int size, long day) {
        int[][] all = new int[size][];
        int[] none = {};
        Arrays.fill(all, none);
        for (Span it : spans) {
            if (it.covers(day)) {
                all[it.of] = with(all[it.of], it.in);
            }
        }
        return all;
    }

    /** Each once. */
    static int[] with(int[] some, int one) {
        for (int it : some) {
            if (it == one) {
                return some;
            }
        }
        int[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = one;
        return more;
    }

    /** What is being read. What names somebody or something unknown is left out. */
    static final class Draft {

        private final Map<Long, Integer> personIds = new java.util.LinkedHashMap<>();
        private final List<String> countries = new ArrayList<>();
        private final List<Organisation> organisations = new ArrayList<>();
        private final Map<Long, Integer> organisationIds = new HashMap<>();
        private final List<Named> collaboratives = new ArrayList<>();
        private final Map<Long, Integer> collaborativeIds = new HashMap<>();
        private final List<String> courses = new ArrayList<>();
        private final Map<Long, Integer> courseIds = new HashMap<>();
        private final Map<String, Map<String, Integer>> offered = new HashMap<>();
        private final List<Span> affiliations = new ArrayList<>();
        private final List<Span> participations = new ArrayList<>();
        private long[] ids = new long[1024];
        private int[] persons = new int[1024];
        private int[] courseOf = new int[1024];
        private int[] enrolled = new int[1024];
        private int[] left = new int[1024];
        private int[] completed = new int[1024];
        private byte[] languages = new byte[1024];
        private int size;

        /** In the order of their names. @param country or an empty text */
        Draft person(long id, String country) {
            personIds.put(id, personIds.size());
            countries.add(country);
            return this;
        }

        Draft organisation(long id, Organisation it) {
            organisationIds.put(id, organisations.size());
            organisations.add(it);
            return this;
        }

        Draft collaborative(long id, String key, String name) {
            collaborativeIds.put(id, collaboratives.size());
            collaboratives.add(new Named(key, name));
            return this;
        }

        Draft course(long id, String key) {
            courseIds.put(id, courses.size());
            courses.add(key);
            return this;
        }

        /** @param ended the moment as in {@link Moments}; of several offers the one that ends last counts */
        Draft offer(String collaborative, String course, int ended) {
            offered.computeIfAbsent(collaborative, any -> new HashMap<>()).merge(course, ended, Math::max);
            return this;
        }

        /** Days as numbers since 1970. */
        Draft affiliation(long person, long organisation, long from, long to) {
            span(affiliations, personIds.get(person), organisationIds.get(organisation), from, to);
            return this;
        }

        Draft participation(long organisation, long collaborative, long from, long to) {
            span(participations, organisationIds.get(organisation), collaborativeIds.get(collaborative), from, to);
            return this;
        }

        private static void span(List<Span> into, Integer of, Integer in, long from, long to) {
            if (of != null && in != null) {
                into.add(new Span(of, in, from, to));
            }
        }

        /** Moments as in {@link Moments}. */
        Draft enrolment(
                long id, long person, long course, int enrolledAt, int leftAt, int completedAt, String language) {
            Integer personIndex = personIds.get(person);
            Integer courseIndex = courseIds.get(course);
            if (personIndex == null || courseIndex == null) {
                return this;
            }
            if (size == ids.length) {
                int more = 2 * size;
                ids = Arrays.copyOf(ids, more);
                persons = Arrays.copyOf(persons, more);
                courseOf = Arrays.copyOf(courseOf, more);
                enrolled = Arrays.copyOf(enrolled, more);
                left = Arrays.copyOf(left, more);
                completed = Arrays.copyOf(completed, more);
                languages = Arrays.copyOf(languages, more);
            }
            ids[size] = id;
            persons[size] = personIndex;
            courseOf[size] = courseIndex;
            enrolled[size] = enrolledAt;
            left[size] = leftAt;
            completed[size] = completedAt;
            languages[size] = (byte)
                    Language.find(language).map(Language::ordinal).orElse(-1).intValue();
            size++;
            return this;
        }

        Population at(Instant readAt) {
            return new Population(this, readAt);
        }
    }
}
