package org.collaborativecourses.role;

import java.util.Set;

/**
 * Which courses, collaboratives and organisations somebody may see from a desk. Every query of a desk takes one and asks
 * for no row beyond it; nothing is filtered afterwards.
 *
 * @param everything the secretariat and administrators: the sets say nothing then
 * @param courses keys of the courses that the person facilitates
 * @param collaboratives keys of the collaboratives that the person facilitates
 * @param organisations keys of the organisations that the person coordinates; their members are within reach too, which
 *     whoever knows memberships adds
 */
public record Reach(boolean everything, Set<String> courses, Set<String> collaboratives, Set<String> organisations) {

    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), Set.of());
    public static final Reach NOTHING = new Reach(false, Set.of(), Set.of(), Set.of());

    public Reach {
        courses = Set.copyOf(courses);
        collaboratives = Set.copyOf(collaboratives);
        organisations = Set.copyOf(organisations);
    }

    /** Whether this course itself is within reach; one that a collaborative within reach offers may be seen too. */
    public boolean hasCourse(String key) {
        return everything || courses.contains(key);
    }

    public boolean hasCollaborative(String key) {
        return everything || collaboratives.contains(key);
    }

    /** Whether it is coordinated itself; its members are not asked for. */
    public boolean hasOrganisation(String key) {
        return everything || organisations.contains(key);
    }

    public boolean coordinates() {
        return everything || !organisations.isEmpty();
    }

    public boolean facilitates() {
        return everything || !courses.isEmpty() || !collaboratives.isEmpty();
    }
}
