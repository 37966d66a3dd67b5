package org.collaborativecourses.offering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.progress.Standing;
import org.collaborativecourses.shared.Language;

/** What one person learns, for the secretariat, which sees all of everybody. */
@Stateless
public class PersonCourseService {

    @Inject
    private PersonCourseRepository repository;

    @Inject
    private ProgressService progress;

    @Inject
    private Offered offered;

    public PersonCourses of(long personId, Language reader) {
        List<PersonPlace> places = repository.places(personId).stream()
                .map(it -> new PersonPlace(
                        it.offering(),
                        it.key(),
                        offered.title(it.key(), reader),
                        it.collaborative(),
                        it.state(),
                        it.ended()))
                .toList();
        List<PersonCourseRepository.Row> rows = repository.enrolments(personId);
        Map<Long, Standing> standings = progress.standings(
                rows.stream()
                        .collect(
                                Collectors.toMap(PersonCourseRepository.Row::id, PersonCourseRepository.Row::courseId)),
                null);
        List<PersonCourse> courses = rows.stream()
                .map(it -> course(it, places, standings.getOrDefault(it.id(), Standing.NOT_BEGUN), reader))
                .toList();
        Set<String> own = courses.stream().map(PersonCourse::key).collect(Collectors.toSet());
        return new PersonCourses(
                courses,
                places.stream()
                        .filter(it -> offered.coursesOf(it.key()).stream().noneMatch(own::contains))
                        .toList());
    }

    private PersonCourse course(
            PersonCourseRepository.Row row, List<PersonPlace> places, Standing standing, Language reader) {
        return new PersonCourse(
                row.key(),
                offered.title(row.key(), reader),
                row.how(),
                places.stream()
                        .filter(it -> it.state() == PlaceState.ENROLLED
                                && offered.coursesOf(it.key()).contains(row.key()))
                        .toList(),
                standing.percent(),
                row.enrolledAt(),
                later(row.lastVisitedAt(), standing.lastProgressAt()),
                row.leftAt(),
                row.dueAt(),
                row.completedAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
