package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Visitor;

/** What certificates are filed under, in words. */
@Named
@RequestScoped
public class CourseTitles {

    @Inject
    private CourseService courses;

    @Inject
    private ProgrammeService programmes;

    @Inject
    private HttpServletRequest request;

    private final Map<String, String> published = new TreeMap<>();
    private final Map<String, String> together = new TreeMap<>();
    private final Map<String, String> former = new TreeMap<>();

    public void load() {
        var language = Visitor.of(request).getLanguage();
        for (PublishedRevision revision : courses.allPublished()) {
            var outline = revision.outline();
            var shown = outline.shownIn(language);
            published.put(outline.key(), outline.text(shown).title());
        }
        programmes.all(language).forEach(it -> together.put(ProgrammeService.certificateKey(it.key()), it.title()));
        former.putAll(programmes.titles(language));
    }

    /** By key. */
    public Map<String, String> getPublished() {
        return published;
    }

    /** Of programmes, by what their certificates are filed under. */
    public Map<String, String> getTogether() {
        return together;
    }

    /** The title, also of a programme that is no longer offered; or the key where it is no longer there. */
    public String of(String key) {
        return published.getOrDefault(key, former.getOrDefault(key, key));
    }

    /** The title of an item, or its key where it is no longer there. */
    public String item(String course, String item) {
        return courses.findPublished(course)
                .map(PublishedRevision::outline)
                .flatMap(outline -> outline.findItem(item).map(it -> title(it, outline.source())))
                .orElse(item);
    }

    private String title(ItemOutline item, Language source) {
        var language = Visitor.of(request).getLanguage();
        return item.texts().get(item.shownIn(language, source)).title();
    }
}
