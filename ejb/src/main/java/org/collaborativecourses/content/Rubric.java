package org.collaborativecourses.content;

import java.util.List;

/** How a task is judged: criteria, each with levels from weak to strong. Counts and points are the same in every language. */
public record Rubric(List<Criterion> criteria) {

    /** @param levels the one with the fewest points first */
    public record Criterion(String title, List<Level> levels) {

        public Criterion {
            levels = List.copyOf(levels);
        }

        /** The most points that it can give. */
        public int most() {
            return levels.get(levels.size() - 1).points();
        }
    }

    /**
     * @param name what such a level is called, or empty
     * @param text what work on this level looks like
     */
    public record Level(String name, int points, String text) {}

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /** The most points that a work can have. */
    public int most() {
        return criteria.stream().mapToInt(Criterion::most).sum();
    }

    /**
     * The points of a work.
     *
     * @param levels for each criterion the number of the level, from 0
     */
    public int points(List<Integer> levels) {
        int sum = 0;
        for (int i = 0; i < criteria.size(); i++) {
            sum += criteria.get(i).levels().get(levels.get(i)).points();
        }
        return sum;
    }

    /** Whether there is a level for each criterion, and each is one that it has. */
    public boolean fits(List<Integer> levels) {
        if (levels.size() != criteria.size()) {
            return false;
        }
        for (int i = 0; i < criteria.size(); i++) {
            if (levels.get(i) < 0 || levels.get(i) >= criteria.get(i).levels().size()) {
                return false;
            }
        }
        return true;
    }
}
