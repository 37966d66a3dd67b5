package org.collaborativecourses.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.collaborative.CollaborativeView;
import org.collaborativecourses.course.CatalogueService;
import org.collaborativecourses.identity.RoleView;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.role.RoleScope;
import org.collaborativecourses.web.shared.Visitor;

/** What a role can be of, with what it is called. */
@Named
@RequestScoped
public class ScopeChoices {

    @Inject
    private OrganisationService allOrganisations;

    @Inject
    private CollaborativeService allCollaboratives;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private HttpServletRequest request;

    private List<OrganisationView> organisations;
    private List<CollaborativeView> collaboratives;
    private Map<String, String> courses;

    /** @param given roles that need names */
    void load(List<RoleView> given) {
        organisations = allOrganisations.named(given.stream()
                .filter(it -> it.scope() == RoleScope.ORGANISATION)
                .map(RoleView::key)
                .distinct()
                .toList());
        collaboratives = allCollaboratives.offeringCourses();
        courses = catalogue.titles(Visitor.of(request).getLanguage());
    }

    public List<CollaborativeView> getCollaboratives() {
        return collaboratives;
    }

    /** Titles by key. */
    public Map<String, String> getCourses() {
        return courses;
    }

    /** What it is called, or its key where nobody knows. */
    public String name(RoleScope scope, String key) {
        Map<String, String> names = switch (scope) {
            case HOUSE -> Map.of();
            case COURSE -> courses;
            case COLLABORATIVE ->
                collaboratives.stream().collect(Collectors.toMap(CollaborativeView::key, CollaborativeView::name));
            case ORGANISATION ->
                organisations.stream().collect(Collectors.toMap(OrganisationView::key, OrganisationView::fullName));
        };
        return names.getOrDefault(key, key);
    }
}
