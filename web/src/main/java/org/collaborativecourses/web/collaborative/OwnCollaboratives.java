package org.collaborativecourses.web.collaborative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.web.shared.Visitor;

/** What the visitor takes part in, on pages of something else. Who draws a page to be kept asks before it is drawn. */
@Named
@RequestScoped
public class OwnCollaboratives {

    @Inject
    private CollaborativeService service;

    @Inject
    private HttpServletRequest request;

    private List<Map.Entry<String, String>> all;

    /** Keys and names, by name. */
    public List<Map.Entry<String, String>> getAll() {
        if (all == null) {
            all = service.ofPerson(Visitor.of(request).getPersonId()).entrySet().stream()
                    .map(it -> Map.entry(it.getKey(), it.getValue()))
                    .toList();
        }
        return all;
    }
}
