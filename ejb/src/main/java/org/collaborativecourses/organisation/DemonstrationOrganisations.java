package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.shared.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The organisations that stand behind the courses of the demonstration, with what is publicly known of them. */
@Stateless
public class DemonstrationOrganisations {

    @Inject
    private OrganisationRepository organisations;

    /** Adds those that are not there; those that are there stay as they are. */
    public void create() {
        try (InputStream yaml =
                DemonstrationOrganisations.class.getResourceAsStream("demonstration-organisations.yaml")) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            for (Object it : (List<?>) document.get("organisations")) {
                Map<?, ?> facts = (Map<?, ?>) it;
                organisations.addUnlessKnown(view(facts));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OrganisationView view(Map<?, ?> facts) {
        String language = (String) facts.get("language");
        return new OrganisationView(
                (String) facts.get("key"),
                (String) facts.get("name"),
                (String) facts.get("short"),
                (String) facts.get("type"),
                (String) facts.get("country"),
                (String) facts.get("region"),
                facts.get("component") == null ? Set.of() : Set.of((String) facts.get("component")),
                language == null ? null : Language.of(language));
    }
}
