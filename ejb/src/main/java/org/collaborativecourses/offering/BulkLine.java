package org.collaborativecourses.offering;

/**
 * What would become of one person.
 *
 * @param does whether anything would
 * @param why the end of the key of the text that says what, or why nothing: {@code offering.line.*}
 */
public record BulkLine(OfferedPerson person, boolean does, String why) {

    static BulkLine does(OfferedPerson person, String why) {
        return new BulkLine(person, true, why);
    }

    static BulkLine stays(OfferedPerson person, String why) {
        return new BulkLine(person, false, why);
    }
}
