package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Visitor;

/** What somebody wanted to open who has to log in first: the course or the item that the way back leads to. */
@Named
@RequestScoped
public class AskedFor {

    private static final Pattern PATH =
            Pattern.compile("/courses/([a-z0-9-]{1,64})(?:/([a-z0-9-]{1,64}))?(?:[/?#].*)?");

    private record Title(String words, Language language) {}

    @Inject
    private CourseService courses;

    @Inject
    private HttpServletRequest request;

    private Optional<Title> found;

    /** @param path of ours, or null @return null where it leads to something else */
    public String title(String path) {
        return find(path).map(Title::words).orElse(null);
    }

    /** The code of the language that the title is in. */
    public String language(String path) {
        return find(path).map(it -> it.language().code()).orElse(null);
    }

    private Optional<Title> find(String path) {
        if (found == null) {
            Matcher parts = PATH.matcher(path == null ? "" : path);
            found = parts.matches()
                    ? courses.findPublished(parts.group(1))
                            .map(PublishedRevision::outline)
                            .map(it -> title(it, parts.group(2)))
                    : Optional.empty();
        }
        return found;
    }

    private Title title(CourseOutline outline, String item) {
        Language shown = outline.shownIn(Visitor.of(request).known(request));
        return Optional.ofNullable(item)
                .flatMap(outline::findItem)
                .map(it -> {
                    Language own = it.shownIn(shown, outline.source());
                    return new Title(it.texts().get(own).title(), own);
                })
                .orElseGet(() -> new Title(outline.text(shown).title(), shown));
    }
}
