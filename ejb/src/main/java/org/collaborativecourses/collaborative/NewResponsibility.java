package org.collaborativecourses.collaborative;

import java.time.LocalDate;
import org.collaborativecourses.shared.InvalidException;

/**
 * Who shall be responsible for a collaborative, and of what; empty texts say nothing.
 *
 * @param organisation its key, or nothing where it is somebody by name
 * @param called what the role is called where it has a name of its own
 * @param with the key of an organisation that it is done with
 * @param from the first day, or null: since before anybody wrote it down
 * @param to the first day on which it is over, or null
 */
public record NewResponsibility(
        String duty, String organisation, String person, String called, String with, LocalDate from, LocalDate to) {

    static final int LONGEST = 200;

    public NewResponsibility {
        person = person.strip();
        called = called.strip();
    }

    /** @throws InvalidException at duty, organisation, person, called or to */
    public void check() {
        demand("duty", CollaborativeKinds.DUTIES.contains(duty), "collaborative.error.duty");
        boolean nobody = organisation.isEmpty() && person.isEmpty();
        boolean both = !organisation.isEmpty() && !person.isEmpty();
        demand("organisation", !both, "collaborative.error.oneOnly");
        demand("organisation", nobody == duty.equals("self-steered"), "collaborative.error.who");
        demand("person", person.length() <= LONGEST, "collaborative.error.long");
        demand("called", called.length() <= LONGEST, "collaborative.error.long");
        demand("to", from == null || to == null || from.isBefore(to), "organisation.error.endsBefore");
    }

    private static void demand(String field, boolean right, String otherwise) {
        if (!right) {
            throw new InvalidException(field, otherwise);
        }
    }
}
