package org.collaborativecourses.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.CourseOutline.ModuleOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.organisation.DirectoryService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/** Brings together everything that it takes to answer a question, the asker's reach first of all. */
@ApplicationScoped
class Asking {

    @Inject
    private CurrentSnapshot current;

    @Inject
    private PopulationReader reader;

    @Inject
    private DirectoryService directory;

    @Inject
    private CourseService courses;

    @Inject
    private Clock clock;

    /** @param past whether it is asked as of a day that is over */
    record Asked(Population all, Counting counting, long day, boolean past) {}

    Snapshot snapshot() {
        return current.get();
    }

    /** Number since 1970 of the day that it is now, in UTC. */
    long today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }

    /** @throws InvalidException at columns, or at course where modules are asked for without one */
    Asked ask(Reach reach, MatrixQuery query, Language language) {
        if (query.rows() == query.columns()) {
            throw new InvalidException("columns", "report.error.same");
        }
        if (query.lacksCourse()) {
            throw new InvalidException("course", "report.error.course");
        }
        Snapshot snapshot = current.get();
        Population all = snapshot.population();
        long today = today();
        long day = query.day() == null ? today : Math.min(today, query.day().toEpochDay());
        boolean past = day < today;
        int until = past ? Moments.ofEpoch((day + 1) * Moments.DAY - 1) : Moments.of(all.readAt());
        BitSet moved = snapshot.moved(until, query.stuckDays());
        return new Asked(
                all,
                new Counting(
                        all,
                        sight(reach, snapshot, until),
                        query,
                        kind -> snapshot.grouping(kind, day),
                        until,
                        moved,
                        modules(query, language)),
                day,
                past);
    }

    Sight sight(Reach reach, Snapshot snapshot, int until) {
        Set<String> organisations = reach.everything() || reach.organisations().isEmpty()
                ? Set.of()
                : directory.organisations(reach).stream()
                        .map(OrganisationView::key)
                        .collect(Collectors.toSet());
        return new Sight(reach, organisations, snapshot.population(), kind -> snapshot.grouping(kind, today()), until);
    }

    private Modules modules(MatrixQuery query, Language language) {
        boolean asked = query.rows() == Dimension.MODULE
                || query.columns() == Dimension.MODULE
                || query.filters().containsKey(Dimension.MODULE);
        String key = query.filters().get(Dimension.COURSE);
        PublishedRevision revision = asked ? courses.findPublished(key).orElse(null) : null;
        if (revision == null) {
            return Modules.NONE;
        }
        Map<String, Integer> moduleOf = new HashMap<>();
        List<Integer> items = new ArrayList<>();
        for (ModuleOutline module : revision.outline().modules()) {
            List<String> mandatory = module.items().stream()
                    .filter(ItemOutline::mandatory)
                    .map(ItemOutline::key)
                    .toList();
            mandatory.forEach(it -> moduleOf.put(it, items.size()));
            items.add(mandatory.size());
        }
        return new Modules(
                key, modules(revision.outline(), language), reader.modules(revision.courseId(), moduleOf, items));
    }

    static List<Group> modules(CourseOutline outline, Language reader) {
        Language shown = outline.shownIn(reader);
        return outline.modules().stream()
                .map(it -> new Group(it.key(), it.text(shown, outline.source()).title(), shown))
                .toList();
    }
}
