package org.collaborativecourses.enrolment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.shared.Language;

/** Many enrolments at once, for those who bring a file or offer a course. Who left a course is not put back by others. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EnrolmentBookService {

    private static final int AT_ONCE = 500;

    @Inject
    private EnrolmentRepository repository;

    @Inject
    private CourseService courses;

    @Inject
    private Clock clock;

    /** Whether there is such a course to enrol in. */
    public boolean has(String courseKey) {
        return courses.findPublished(courseKey).isPresent();
    }

    /** Who of these has an enrolment in the course, and whether it is open still. */
    public Map<Long, Boolean> known(String courseKey, Collection<Long> people) {
        long course = courses.getPublished(courseKey).courseId();
        Map<Long, Boolean> known = new HashMap<>();
        List<Long> all = List.copyOf(people);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            known.putAll(repository.open(course, all.subList(i, Math.min(all.size(), i + AT_ONCE))));
        }
        return known;
    }

    /**
     * Enrols those who are not, each in their language where the course has it.
     *
     * @param zones where they live: the deadline that the course sets ends with a day there; nobody has one without
     * @param how they came in: import, offering
     */
    public void enrolAll(String courseKey, Map<Long, Language> people, Map<Long, ZoneId> zones, String how) {
        PublishedRevision revision = courses.getPublished(courseKey);
        Map<Long, Language> chosen = new HashMap<>();
        people.forEach((id, language) -> chosen.put(id, revision.outline().shownIn(language)));
        Instant now = clock.instant();
        Map<Long, Instant> due = new HashMap<>();
        courses.dueDays(courseKey)
                .ifPresent(days -> zones.forEach((id, zone) -> due.put(id, Deadline.after(now, days, zone))));
        List<Long> all = List.copyOf(chosen.keySet());
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<Long> part = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            repository.addAllIfAbsent(part, chosen, due, revision, how, now);
        }
    }

    /** Those of them who left the course, and asked to come back, are in it again. */
    public void comeBack(String courseKey, Collection<Long> people) {
        long course = courses.getPublished(courseKey).courseId();
        List<Long> all = List.copyOf(people);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            repository.comeBack(all.subList(i, Math.min(all.size(), i + AT_ONCE)), course);
        }
    }

    /** From now on these are to be complete at this moment, or whenever where it is null. */
    public void fallDue(Collection<Long> enrolmentIds, Instant dueAt) {
        List<Long> all = List.copyOf(enrolmentIds);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            repository.fallDue(all.subList(i, Math.min(all.size(), i + AT_ONCE)), dueAt);
        }
    }
}
