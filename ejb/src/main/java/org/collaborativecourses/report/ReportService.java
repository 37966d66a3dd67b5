package org.collaborativecourses.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/** The completion matrix and who is behind it, as far as somebody's reach goes. Reads only. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ReportService {

    @Inject
    private Asking asking;

    @Inject
    private LearnerReader learners;

    @Inject
    private Names names;

    @Inject
    private CourseService courses;

    @Inject
    private ProgressService progress;

    /**
     * @param language the reader's: of names, and of the order
     * @throws InvalidException at columns, or at course where modules are asked for without one
     */
    public Matrix matrix(Reach reach, MatrixQuery query, Language language) {
        Asking.Asked asked = asking.ask(reach, query, language);
        return asked.counting().matrix(names.in(query.rows(), language), names.in(query.columns(), language));
    }

    /**
     * Those behind a cell.
     *
     * @param row its key; null: all rows @param column likewise @param state null: all of them
     * @throws InvalidException as {@link #matrix}
     */
    public LearnerList learners(Reach reach, MatrixQuery query, String row, String column, LearnerState state) {
        return learners(reach, query, row, column, state, false);
    }

    /** The same in the order in which they enrolled, as a long table is written. */
    public LearnerList table(Reach reach, MatrixQuery query, String row, String column, LearnerState state) {
        return learners(reach, query, row, column, state, true);
    }

    private LearnerList learners(
            Reach reach, MatrixQuery query, String row, String column, LearnerState state, boolean asEnrolled) {
        Asking.Asked asked = asking.ask(reach, query, Language.EN);
        Map<Integer, Long> courseIds = new HashMap<>();
        for (int i = 0; i < asked.all().courses().size(); i++) {
            int course = i;
            courses.findPublished(asked.all().courses().get(i)).ifPresent(it -> courseIds.put(course, it.courseId()));
        }
        return new LearnerList(
                asked.all(),
                asked.counting(),
                asked.counting().behind(row, column, state),
                asEnrolled,
                asked.all().organisationsOn(asked.day()),
                courseIds,
                asked.past() ? Moments.instant(asked.counting().until()) : null,
                learners,
                progress);
    }

    /** What can be chosen of each kind but modules by whoever has this reach, by name. */
    public Map<Dimension, List<Group>> choices(Reach reach, Language language) {
        Snapshot snapshot = asking.snapshot();
        Map<Dimension, BitSet> used = reach.everything()
                ? Map.of()
                : used(
                        snapshot,
                        asking.sight(
                                reach,
                                snapshot,
                                Moments.of(snapshot.population().readAt())));
        Map<Dimension, List<Group>> choices = new EnumMap<>(Dimension.class);
        for (Dimension kind : Dimension.values()) {
            if (kind != Dimension.MODULE) {
                UnaryOperator<Group> named = names.in(kind, language);
                List<Group> groups = snapshot.grouping(kind, asking.today()).groups();
                choices.put(
                        kind,
                        IntStream.range(0, groups.size())
                                .filter(it ->
                                        reach.everything() || used.get(kind).get(it))
                                .mapToObj(groups::get)
                                .filter(it -> !it.key().equals(Group.NONE))
                                .map(named)
                                .sorted(Comparator.comparing(Group::name, String.CASE_INSENSITIVE_ORDER))
                                .toList());
            }
        }
        return choices;
    }

    private Map<Dimension, BitSet> used(Snapshot snapshot, Sight sight) {
        Population all = snapshot.population();
        Map<Dimension, BitSet> used = new EnumMap<>(Dimension.class);
        for (Dimension kind : Dimension.values()) {
            if (kind != Dimension.MODULE) {
                Grouping grouping = snapshot.grouping(kind, asking.today());
                BitSet groups = used.computeIfAbsent(kind, any -> new BitSet());
                for (int i = 0; i < all.size(); i++) {
                    if (sight.has(all.person(i), all.course(i))) {
                        for (int group : grouping.of(all.person(i), all.course(i))) {
                            groups.set(group);
                        }
                    }
                }
            }
        }
        return used;
    }

    /** What a row or column is called. @param course whose modules are meant, or empty */
    public String name(Dimension kind, String key, String course, Language language) {
        if (kind == Dimension.MODULE) {
            return modules(course, language).stream()
                    .filter(it -> it.key().equals(key))
                    .map(Group::name)
                    .findFirst()
                    .orElse(key);
        }
        Grouping grouping = asking.snapshot().grouping(kind, asking.today());
        int found = grouping.find(key);
        return found < 0
                ? key
                : names.in(kind, language).apply(grouping.groups().get(found)).name();
    }

    /** What a course is called, and its key where nobody knows. */
    public Group course(String key, Language language) {
        return names.course(key, language);
    }

    /** The modules of a course, in their order; none where it is not published. */
    public List<Group> modules(String course, Language language) {
        return courses.findPublished(course)
                .map(it -> Asking.modules(it.outline(), language))
                .orElse(List.of());
    }
}
