package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.shared.Form;
import org.collaborativecourses.web.shared.FrontFilter;
import org.collaborativecourses.web.shared.Visitor;

/** What stands in fields in which an organisation is written, and, where it is none, those that may be meant. */
@Named
@RequestScoped
public class OrganisationsMeant {

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final String NOWHERE = "-";

    @Inject
    private OrganisationService organisations;

    @Inject
    private Form form;

    @Inject
    private HttpServletRequest request;

    private final Map<String, List<OrganisationView>> meant = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> wrong = new HashMap<>();

    /** @param fields in which an organisation is written */
    public void load(String... fields) {
        for (String field : fields) {
            meant.put(field, form.error(field) == null ? List.of() : organisations.meant(form.value(field), MOST));
        }
    }

    /** @param key of the one that stands there before anything is written; empty: none */
    public void begin(String field, String key) {
        load(field);
        written.put(field, key.isEmpty() ? "" : name(key));
    }

    /**
     * For lists that an address narrows down, where programs and files ask by key: an address with a name leads to the one with
     * its key. What is no organisation stays as it is written, finds nobody, and is said beside the field.
     *
     * @return whether the visitor is sent on, so that nothing is to be shown
     */
    public boolean narrow(String field) throws IOException {
        String given = request.getParameter(field);
        String said = given == null ? "" : given.strip();
        if (said.isEmpty() || said.equals(NOWHERE)) {
            return false;
        }
        written.put(field, said);
        try {
            String key = organisations.keyOf(field, said.substring(0, Math.min(LONGEST, said.length())));
            written.put(field, name(key));
            if (key.equals(said)) {
                return false;
            }
            sendTo(field, key);
            return true;
        } catch (InvalidException none) {
            wrong.put(field, Texts.in(Visitor.of(request).getLanguage()).text(none.messageKey()));
            meant.put(field, organisations.meant(said, MOST));
            return false;
        }
    }

    private String name(String key) {
        return organisations.named(List.of(key)).stream()
                .map(OrganisationView::fullName)
                .findFirst()
                .orElse(key);
    }

    private void sendTo(String field, String key) throws IOException {
        String asked = request.getParameterMap().entrySet().stream()
                .filter(it -> !it.getKey().equals(field))
                .flatMap(it -> Stream.of(it.getValue()).map(value -> pair(it.getKey(), value)))
                .collect(Collectors.joining("&"));
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + request.getAttribute(FrontFilter.PATH) + "?"
                + pair(field, key) + (asked.isEmpty() ? "" : "&" + asked));
        faces.responseComplete();
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public List<OrganisationView> of(String field) {
        return meant.getOrDefault(field, List.of());
    }

    public String value(String field) {
        return form.valueOr(field, written.getOrDefault(field, ""));
    }

    /** What is wrong with the field, or null. */
    public String error(String field) {
        return wrong.getOrDefault(field, form.error(field));
    }
}
