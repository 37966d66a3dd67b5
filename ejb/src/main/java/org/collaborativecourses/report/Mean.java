package org.collaborativecourses.report;

/** Adds up what people reached before and after, each counting the same. */
final class Mean {

    private int people;
    private double before;
    private double after;

    /** Both in percent. */
    void add(double percentBefore, double percentAfter) {
        people++;
        before += percentBefore;
        after += percentAfter;
    }

    boolean isEmpty() {
        return people == 0;
    }

    Charts.GroupGain of(Group group) {
        return new Charts.GroupGain(group, people, before(), after());
    }

    int people() {
        return people;
    }

    int before() {
        return (int) (before / people);
    }

    int after() {
        return (int) (after / people);
    }
}
