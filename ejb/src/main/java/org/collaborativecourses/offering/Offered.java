package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.course.CatalogueService;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;

/** What can be offered: courses, and programmes as the courses that they are made of. All of it is in memory. */
@ApplicationScoped
class Offered {

    private static final String PROGRAMME = "programme.";

    @Inject
    private CourseService courses;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private ProgrammeService programmes;

    boolean has(String key) {
        return key.startsWith(PROGRAMME)
                ? programme(key).isPresent()
                : courses.findPublished(key).isPresent();
    }

    /** Keys of its courses that are published, in order. */
    List<String> coursesOf(String key) {
        List<String> all = programme(key).map(ProgrammeOutline::courses).orElse(List.of(key));
        return all.stream().filter(it -> courses.findPublished(it).isPresent()).toList();
    }

    /** Whether its courses are taken one after the other. */
    boolean inOrder(String key) {
        return programme(key).map(ProgrammeOutline::inOrder).orElse(false);
    }

    /** Under which keys a course may be offered: its own, and those of its programmes. */
    Set<String> keysWith(String courseKey) {
        Set<String> keys = new HashSet<>(Set.of(courseKey));
        programmes.outlines().stream()
                .filter(it -> it.courses().contains(courseKey))
                .forEach(it -> keys.add(PROGRAMME + it.key()));
        return keys;
    }

    /** As a reader of this language finds it, or the key where it is there no more. */
    String title(String key, Language reader) {
        return programme(key)
                .map(it -> it.text(reader).title())
                .or(() -> courses.findPublished(key)
                        .map(PublishedRevision::outline)
                        .map(it -> title(it, reader)))
                .or(() -> Optional.ofNullable(programmes.titles(reader).get(key)))
                .orElse(key);
    }

    private static String title(CourseOutline outline, Language reader) {
        return outline.text(reader).title();
    }

    /** The language that somebody reads this course in. @param known what they read, the best first */
    Language readIn(String courseKey, List<Language> known) {
        return courses.getPublished(courseKey).outline().shownIn(known);
    }

    /** Of all that there is, by key: the courses, then the programmes. */
    Map<String, String> titles(Language reader) {
        Map<String, String> titles = new LinkedHashMap<>(catalogue.titles(reader));
        programmes
                .outlines()
                .forEach(it -> titles.put(
                        PROGRAMME + it.key(),
                        Texts.in(reader)
                                .format("offering.programme", it.text(reader).title())));
        return titles;
    }

    /** Where it is to be seen. */
    static String path(String key) {
        return key.startsWith(PROGRAMME) ? "/programmes/" + key.substring(PROGRAMME.length()) : "/courses/" + key;
    }

    static boolean isProgramme(String key) {
        return key.startsWith(PROGRAMME);
    }

    private Optional<ProgrammeOutline> programme(String key) {
        return programmes.outlines().stream()
                .filter(it -> key.equals(PROGRAMME + it.key()))
                .findFirst();
    }
}
