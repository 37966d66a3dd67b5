package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.enrolment.Deadline;
import org.collaborativecourses.enrolment.EnrolmentBookService;

/** Brings the deadlines of enrolments to what is asked of them now. */
@ApplicationScoped
class DueDates {

    static final int AT_ONCE = 500;

    @Inject
    private DueRepository repository;

    @Inject
    private EnrolmentBookService enrolments;

    @Inject
    private CourseService courses;

    @Inject
    private Offered offered;

    /** Of these people in this course. Those of whom nothing else is asked than before are not written. */
    void settle(String course, Collection<Long> people) {
        OptionalInt days = courses.dueDays(course);
        Map<Instant, List<Long>> changed = new HashMap<>();
        for (List<Long> part : parts(people)) {
            for (DueRepository.Asked it : repository.asked(course, offered.keysWith(course), part)) {
                Instant own = days.isEmpty() ? null : Deadline.after(it.enrolledAt(), days.getAsInt(), it.zone());
                Instant due = DueRule.of(it.claims(), own, it.extendedTo(), it.zone());
                if (!Objects.equals(due, it.dueAt())) {
                    changed.computeIfAbsent(due, any -> new ArrayList<>()).add(it.enrolmentId());
                }
            }
        }
        changed.forEach((due, ids) -> enrolments.fallDue(ids, due));
    }

    static <T> List<List<T>> parts(Collection<T> people) {
        List<T> all = List.copyOf(people);
        List<List<T>> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            parts.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
        return parts;
    }
}
