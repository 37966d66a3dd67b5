package org.collaborativecourses.collaborative;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The collaboratives of the demonstration, with what is publicly known of them. */
@Stateless
public class DemonstrationCollaboratives {

    @Inject
    private CollaborativeRepository repository;

    @Inject
    private OfferedCourses offered;

    /** Adds those that are not there; those that are there stay as they are. */
    public void create() {
        try (InputStream yaml =
                DemonstrationCollaboratives.class.getResourceAsStream("demonstration-collaboratives.yaml")) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            ((List<?>) document.get("collaboratives")).forEach(it -> add((Map<?, ?>) it));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        offered.forget();
    }

    private void add(Map<?, ?> facts) {
        Set<String> courses = new LinkedHashSet<>();
        if (facts.get("courses") instanceof List<?> list) {
            list.forEach(it -> courses.add((String) it));
        }
        repository.addUnlessKnown(
                (String) facts.get("key"),
                (String) facts.get("name"),
                (String) facts.get("subtheme"),
                (String) facts.get("kind"),
                (String) facts.get("aim"),
                (String) facts.get("lead"),
                courses);
    }
}
