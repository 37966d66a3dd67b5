package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.collaborative.CollaborativeView;
import org.collaborativecourses.collaborative.Subthemes;
import org.collaborativecourses.course.CatalogueQuery;
import org.collaborativecourses.course.CatalogueService;
import org.collaborativecourses.course.CourseCard;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /courses}: what there is, narrowed down by an ordinary GET form. */
@Named
@RequestScoped
public class CataloguePage {

    private static final List<Integer> LENGTHS = List.of(60, 120, 240, 480);
    private static final int LONGEST_QUERY = 200;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private CollaborativeService collaboratives;

    @Inject
    private HttpServletRequest request;

    private String words;
    private String subtheme;
    private String collaborative;
    private String language;
    private String length;
    private List<CourseCard> courses;
    private List<CollaborativeView> offering;

    public void load() {
        words = parameter("q");
        subtheme = parameter("subtheme");
        collaborative = parameter("collaborative");
        language = parameter("language");
        length = parameter("length");
        offering = collaboratives.offeringCourses();
        Optional<Set<String>> keys = offering.stream()
                .filter(it -> it.key().equals(collaborative))
                .findFirst()
                .map(CollaborativeView::courses);
        CatalogueQuery query = new CatalogueQuery(
                words,
                Subthemes.ALL.stream().filter(subtheme::equals).findFirst(),
                keys,
                Language.find(language),
                LENGTHS.stream().filter(it -> String.valueOf(it).equals(length)).findFirst());
        courses = catalogue.search(query, Visitor.of(request).getLanguage());
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        if (value == null) {
            return "";
        }
        return value.length() > LONGEST_QUERY ? value.substring(0, LONGEST_QUERY) : value.strip();
    }

    public boolean isNarrowed() {
        return !(words + subtheme + collaborative + language + length).isEmpty();
    }

    /** Everything that the fields of the filter show. */
    public List<?> getFilters() {
        return List.of(subtheme, collaborative, language, length, offering);
    }

    public String getWords() {
        return words;
    }

    public String getSubtheme() {
        return subtheme;
    }

    public String getCollaborative() {
        return collaborative;
    }

    public String getLanguage() {
        return language;
    }

    public String getLength() {
        return length;
    }

    public List<Integer> getLengths() {
        return LENGTHS;
    }

    public List<String> getSubthemes() {
        return Subthemes.ALL;
    }

    public List<CollaborativeView> getOffering() {
        return offering;
    }

    public List<CourseCard> getCourses() {
        return courses;
    }
}
