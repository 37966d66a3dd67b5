package org.collaborativecourses.web.offering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.offering.OwnExtension;
import org.collaborativecourses.offering.OwnOffering;
import org.collaborativecourses.offering.PlaceService;
import org.collaborativecourses.web.shared.Visitor;

/** What is offered to the visitor, on pages of something else. Who draws a page to be kept asks before it is drawn. */
@Named
@RequestScoped
public class OwnOfferings {

    @Inject
    private PlaceService places;

    @Inject
    private HttpServletRequest request;

    private List<OwnOffering> all;
    private List<OwnExtension> extensions;

    public List<OwnOffering> getAll() {
        if (all == null) {
            Visitor visitor = Visitor.of(request);
            all = visitor.isSignedIn() ? places.ofPerson(visitor.getPersonId(), visitor.getLanguage()) : List.of();
        }
        return all;
    }

    public List<OwnExtension> getExtensions() {
        if (extensions == null) {
            extensions = places.extensionsOf(Visitor.of(request).getPersonId());
        }
        return extensions;
    }

    /** Those that a course belongs to. */
    public List<OwnOffering> of(String course) {
        return getAll().stream().filter(it -> it.courses().contains(course)).toList();
    }

    /** Those of exactly this key, to come into. */
    public List<OwnOffering> exactly(String key) {
        return getAll().stream().filter(it -> it.key().equals(key)).toList();
    }

    /** What waits for an answer, or for a place. */
    public List<OwnOffering> getOpen() {
        return getAll().stream().filter(it -> it.open() || it.waiting()).toList();
    }

    /** Names of the collaboratives that require a course of the visitor, who has a place. */
    public List<String> requiredBy(String course) {
        return by(course, true);
    }

    /** Names of those that recommend it. */
    public List<String> recommendedBy(String course) {
        return by(course, false);
    }

    private List<String> by(String course, boolean required) {
        return of(course).stream()
                .filter(it -> it.enrolled() && it.required() == required)
                .map(OwnOffering::collaborativeName)
                .distinct()
                .toList();
    }

    /** More time that the visitor got in this course. */
    public List<OwnExtension> extensionsIn(String course) {
        return getExtensions().stream().filter(it -> it.course().equals(course)).toList();
    }
}
