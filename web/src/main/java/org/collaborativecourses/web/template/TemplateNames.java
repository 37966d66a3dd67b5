package org.collaborativecourses.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.collaborative.CollaborativeSummary;
import org.collaborativecourses.template.TemplateScope;
import org.collaborativecourses.web.shared.Visitor;

/** What templates are for, in the reader's words; its key where that is no longer there. */
@RequestScoped
class TemplateNames {

    @Inject
    private TemplateTitles titles;

    @Inject
    private CollaborativeService allCollaboratives;

    @Inject
    private HttpServletRequest request;

    private Map<String, String> collaboratives = Map.of();

    void load() {
        collaboratives = allCollaboratives.all().stream()
                .collect(Collectors.toMap(CollaborativeSummary::key, CollaborativeSummary::name));
    }

    String of(TemplateScope scope, String key) {
        String name = scope == TemplateScope.COLLABORATIVE
                ? collaboratives.getOrDefault(key, "")
                : titles.of(scope, key, Visitor.of(request).getLanguage());
        return name.isEmpty() ? key : name;
    }
}
