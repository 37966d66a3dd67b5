package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.collaborative.CollaborativeView;
import org.collaborativecourses.collaborative.Subthemes;
import org.collaborativecourses.course.CatalogueQuery;
import org.collaborativecourses.course.CatalogueResult;
import org.collaborativecourses.course.CatalogueService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.programme.ProgrammesPart;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.WholePage;

/** Behind {@code /courses}: what there is, narrowed down by an ordinary GET form. */
@Named
@RequestScoped
@WholePage.Of("/course/catalogue.xhtml")
public class CataloguePage implements WholePage {

    private static final List<Integer> LENGTHS = List.of(60, 120, 240, 480);
    private static final List<String> ASKED = List.of("q", "subtheme", "collaborative", "language", "length");
    private static final int LONGEST_QUERY = 200;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    @Inject
    private CatalogueService catalogue;

    @Inject
    private CollaborativeService collaboratives;

    @Inject
    private ProgrammesPart programmes;

    @Inject
    private HttpServletRequest request;

    private String words;
    private String subtheme;
    private String collaborative;
    private String language;
    private String length;
    private CatalogueResult found;
    private List<CollaborativeView> offering;

    /** Whatever words somebody looks for, hardly anybody else does. */
    @Override
    public Optional<Object> shown() {
        load();
        return words.isEmpty()
                ? Optional.of(List.of(getFilters(), programmes.getAll(), new Same(found)))
                : Optional.empty();
    }

    public void load() {
        if (found != null) {
            return;
        }
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
        found = catalogue.search(query, Visitor.of(request).known(request), number(parameter("page")));
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

    /** Whether one of the fields below the words is used. */
    public boolean isFiltered() {
        return !(subtheme + collaborative + language + length).isEmpty();
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

    public CatalogueResult getFound() {
        return found;
    }

    /** The address of the next page, with all that is asked for. */
    public String getNext() {
        return page(found.page() + 1);
    }

    public String getPrevious() {
        return page(found.page() - 1);
    }

    private String page(int number) {
        StringBuilder address = new StringBuilder("/courses?");
        for (String name : ASKED) {
            if (!parameter(name).isEmpty()) {
                address.append(name)
                        .append('=')
                        .append(URLEncoder.encode(parameter(name), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return address.append("page=").append(number).toString();
    }

    private static int number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 1;
    }
}
