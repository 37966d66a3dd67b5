package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
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

    @Inject
    private MembershipRepository memberships;

    @Inject
    private Memberships adding;

    @Inject
    private Event<OrganisationsChanged> changes;

    /** Adds those that are not there, and once who is assumed to be a member of whom; what is there stays as it is. */
    public void create() {
        try (InputStream yaml =
                DemonstrationOrganisations.class.getResourceAsStream("demonstration-organisations.yaml")) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            for (Object it : (List<?>) document.get("organisations")) {
                Map<?, ?> facts = (Map<?, ?>) it;
                organisations.addUnlessKnown(view(facts));
            }
            if (memberships.beginAssuming()) {
                assume((List<?>) document.get("memberships"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Two of whom anybody has said something already are left as they are, and so are those that were merged, or that
     * others' memberships would now close a circle with: the house starts whatever was said before.
     */
    private void assume(List<?> assumed) {
        memberships.lockAll();
        Hierarchy hierarchy = new Hierarchy(memberships.edges());
        Set<String> changed = new HashSet<>();
        for (Object it : assumed) {
            Organisation member = find((Map<?, ?>) it, "member");
            Organisation parent = find((Map<?, ?>) it, "of");
            Hierarchy.Edge edge = new Hierarchy.Edge(member.id(), parent.id(), null, null);
            if (hierarchy.mayAssume(edge)) {
                adding.add(member, parent, null, null);
                hierarchy.add(edge);
                changed.add(member.key());
                changed.add(parent.key());
            }
        }
        if (!changed.isEmpty()) {
            changes.fire(new OrganisationsChanged(changed));
        }
    }

    private Organisation find(Map<?, ?> assumed, String name) {
        return organisations.find((String) assumed.get(name)).orElseThrow();
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
