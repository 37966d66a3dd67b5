package org.collaborativecourses.web.collaborative;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.collaborativecourses.collaborative.CollaborativeFacts;
import org.collaborativecourses.collaborative.NewResponsibility;
import org.collaborativecourses.collaborative.Phase;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.participation.Rule;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.web.shared.Fields;

/** What the desk's forms send, in the words of the domain. */
final class CollaborativeForm {

    private CollaborativeForm() {}

    static CollaborativeFacts facts(Fields fields) {
        return new CollaborativeFacts(
                fields.get("name"),
                fields.all("subthemes"),
                fields.get("kind"),
                fields.get("state"),
                fields.all("regions"),
                fields.all("components"),
                fields.all("languages"),
                fields.get("aim"),
                fields.get("expectedOutput"),
                fields.get("hub"),
                fields.get("statedParticipants"),
                number("statedCount", fields.get("statedCount"), "collaborative.error.count"),
                phases(fields.all("phaseState"), fields.all("phaseYear")),
                lines(fields.all("tracks")),
                lines(fields.all("mergedFrom")));
    }

    /** The first of each is the first phase; one without a state is none. */
    private static List<Phase> phases(List<String> states, List<String> years) {
        List<Phase> phases = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            if (!states.get(i).isEmpty()) {
                String year = i < years.size() ? years.get(i) : "";
                phases.add(new Phase(i + 1, states.get(i), number("phases", year, "collaborative.error.phases")));
            }
        }
        return phases;
    }

    private static Integer number(String field, String written, String otherwise) {
        if (written.isBlank()) {
            return null;
        }
        if (!written.strip().matches("[0-9]{1,9}")) {
            throw new InvalidException(field, otherwise);
        }
        return Integer.valueOf(written.strip());
    }

    /** One on each line, or one in each value. */
    private static List<String> lines(List<String> values) {
        return values.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    static NewResponsibility responsibility(Fields fields, OrganisationService organisations) {
        return new NewResponsibility(
                fields.get("duty"),
                organisations.keyOf("organisation", fields.get("organisation")),
                fields.get("person"),
                fields.get("called"),
                organisations.keyOf("with", fields.get("with")),
                day(fields, "from"),
                day(fields, "to"));
    }

    static Rule rule(Fields fields) {
        return new Rule(
                fields.all("types"),
                fields.all("memberOf"),
                fields.flag("withMembers"),
                fields.all("countries"),
                fields.all("regions"),
                fields.all("components"),
                fields.all("languages"),
                fields.all("named"),
                fields.get("stated"));
    }

    /** Nothing where the field is empty. @throws InvalidException at the field where it is no day */
    static LocalDate day(Fields fields, String name) {
        String written = fields.get(name).strip();
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException none) {
            throw new InvalidException(name, "organisation.error.day");
        }
    }
}
