package org.collaborativecourses.web.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.web.shared.Fields;

/** Days as browsers send them. */
final class Days {

    private Days() {}

    /** Nothing where the field is empty. @throws InvalidException at the field where it is no day */
    static LocalDate of(Fields fields, String name) {
        String written = fields.get(name).strip();
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException none) {
            throw new InvalidException(name, "organisation.error.day");
        }
    }
}
