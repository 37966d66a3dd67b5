package org.collaborativecourses.web.report;

import java.util.Arrays;
import java.util.List;
import org.collaborativecourses.report.Dimension;
import org.collaborativecourses.report.Group;
import org.collaborativecourses.report.ReportService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Language;

/** What can be filtered by, of each kind what is within reach; among all organisations one is written, and not chosen. */
public final class Filters {

    /** @param groups by name */
    public record Filter(Dimension kind, List<Group> groups) {}

    private Filters() {}

    static List<Filter> of(ReportService reports, Reach reach, Choice choice, Language language) {
        var choices = reports.choices(reach, language);
        return Arrays.stream(Dimension.values())
                .map(it -> new Filter(
                        it,
                        it == Dimension.MODULE
                                ? reports.modules(choice.filter(Dimension.COURSE.code()), language)
                                : choices.get(it)))
                .filter(it -> !it.groups().isEmpty() && !(it.kind() == Dimension.ORGANISATION && choice.isWritten()))
                .toList();
    }
}
