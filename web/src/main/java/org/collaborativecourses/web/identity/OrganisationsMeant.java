package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.web.shared.Form;

/** Where a form is shown again: the organisations that may be meant by what was written. */
@Named
@RequestScoped
public class OrganisationsMeant {

    private static final int MOST = 20;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Form form;

    private final Map<String, List<OrganisationView>> meant = new HashMap<>();

    /** @param fields in which an organisation is written */
    public void load(String... fields) {
        for (String field : fields) {
            meant.put(field, form.error(field) == null ? List.of() : organisations.meant(form.value(field), MOST));
        }
    }

    public List<OrganisationView> of(String field) {
        return meant.getOrDefault(field, List.of());
    }
}
