package org.collaborativecourses.web.collaborative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.collaborativecourses.collaborative.CollaborativeDeskService;
import org.collaborativecourses.collaborative.CollaborativeDetail;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.participation.Rule;
import org.collaborativecourses.participation.RulePreview;
import org.collaborativecourses.participation.RuleView;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Form;
import org.collaborativecourses.web.shared.Visitor;

/**
 * Where a rule is put together: an ordinary GET form asks for the preview of what it says, and what was previewed is what
 * the second form saves.
 */
@Named
@RequestScoped
public class RulePage {

    private static final String NEW = "new";
    private static final int MOST_FOUND = 20;

    @Inject
    private CollaborativeDeskService service;

    @Inject
    private OrganisationService all;

    @Inject
    private Form form;

    @Inject
    private HttpServletRequest request;

    private CollaborativeDetail collaborative;
    private String id;
    private Rule rule;
    private RulePreview preview;
    private String problem;
    private List<OrganisationView> members = List.of();
    private List<OrganisationView> named = List.of();
    private List<OrganisationView> membersFound = List.of();
    private List<OrganisationView> namedFound = List.of();

    public void load() {
        Visitor visitor = Visitor.of(request);
        collaborative = service.get(Address.part(request, "collaborative"));
        id = Address.part(request, "rule");
        Rule saved = id.equals(NEW)
                ? new Rule(List.of(), List.of(), false, List.of(), List.of(), List.of(), List.of(), List.of(), "")
                : service.rules(collaborative, visitor.getLanguage()).stream()
                        .filter(it -> String.valueOf(it.id()).equals(id))
                        .findFirst()
                        .map(RuleView::rule)
                        .orElseThrow(NotFoundException::new);
        boolean asks = form.isAgain() || request.getParameter("preview") != null;
        rule = asks ? asked() : saved;
        members = all.named(rule.memberOf());
        named = all.named(rule.named());
        if (asks || !isNew()) {
            preview(visitor);
        }
    }

    /** What is chosen and what is looked for: the only one found is chosen too, several wait to be. */
    private List<String> withFound(String name, Consumer<List<OrganisationView>> several) {
        List<String> chosen = values(name);
        List<OrganisationView> found =
                all.meant(values(name + "Find").stream().findFirst().orElse(""), MOST_FOUND).stream()
                        .filter(it -> !chosen.contains(it.key()))
                        .toList();
        if (found.size() == 1) {
            return Stream.concat(chosen.stream(), Stream.of(found.get(0).key())).toList();
        }
        several.accept(found);
        return chosen;
    }

    private void preview(Visitor visitor) {
        try {
            rule.check();
            preview = service.preview(
                    collaborative.key(), isNew() ? null : Long.valueOf(id), rule, visitor.getLanguage());
        } catch (InvalidException wrong) {
            problem = Texts.in(visitor.getLanguage()).format(wrong.messageKey(), wrong.arguments());
        }
    }

    private Rule asked() {
        return new Rule(
                values("types"),
                withFound("memberOf", it -> membersFound = it),
                !values("withMembers").isEmpty(),
                values("countries").stream()
                        .map(it -> it.toUpperCase(Locale.ROOT))
                        .toList(),
                values("regions"),
                values("components"),
                values("languages"),
                withFound("named", it -> namedFound = it),
                values("stated").stream().findFirst().orElse(""));
    }

    private List<String> values(String name) {
        if (form.isAgain()) {
            return form.values(name);
        }
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    public boolean isNew() {
        return id.equals(NEW);
    }

    public String getId() {
        return id;
    }

    public CollaborativeDetail getCollaborative() {
        return collaborative;
    }

    public Rule getRule() {
        return rule;
    }

    /** Null where nothing was asked for yet, or what was asked for is wrong. */
    public RulePreview getPreview() {
        return preview;
    }

    /** What is wrong with it, or null. */
    public String getProblem() {
        return problem;
    }

    /** Those whose members are meant. */
    public List<OrganisationView> getMembers() {
        return members;
    }

    /** Those that are meant by name. */
    public List<OrganisationView> getNamed() {
        return named;
    }

    public List<OrganisationView> getMembersFound() {
        return membersFound;
    }

    public List<OrganisationView> getNamedFound() {
        return namedFound;
    }
}
