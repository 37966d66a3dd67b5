package org.collaborativecourses.web.collaborative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.collaborativecourses.audit.AuditEntry;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.collaborative.CollaborativeDeskService;
import org.collaborativecourses.collaborative.CollaborativeDetail;
import org.collaborativecourses.collaborative.CollaborativeFacts;
import org.collaborativecourses.collaborative.CollaborativeKinds;
import org.collaborativecourses.collaborative.Phase;
import org.collaborativecourses.collaborative.Subthemes;
import org.collaborativecourses.participation.Participant;
import org.collaborativecourses.participation.RuleView;
import org.collaborativecourses.web.audit.TrailWords;
import org.collaborativecourses.web.identity.OrganisationsMeant;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Form;
import org.collaborativecourses.web.shared.Visitor;

/** The secretariat's page of one collaborative, or of one that is to be. */
@Named
@RequestScoped
public class CollaborativeDeskPage {

    private static final int NEWEST = 10;
    private static final int MOST_PHASES = 4;
    /** The sections that are closed until they are asked for. */
    private static final List<String> SECTIONS = List.of("participants", "rules", "responsibilities", "facts");

    private static final Set<String> DONE =
            Set.of("created", "described", "entrusted", "relieved", "named", "unnamed", "rule", "ruleEnded");

    @Inject
    private CollaborativeDeskService service;

    @Inject
    private OrganisationsMeant meant;

    @Inject
    private AuditService audit;

    @Inject
    private Form form;

    @Inject
    private TrailWords words;

    @Inject
    private HttpServletRequest request;

    private CollaborativeDetail collaborative;
    private List<RuleView> rules;
    private List<Participant> before;
    private List<AuditEntry> trail;
    private LocalDate asOf;
    private List<Participant> then = List.of();

    public void load() {
        collaborative = service.get(Address.part(request, "collaborative"));
        rules = service.rules(collaborative, Visitor.of(request).getLanguage());
        before = service.before(collaborative);
        meant.load("organisation", "with", "participant");
        trail = audit.about("collaborative/" + collaborative.key(), NEWEST);
        words.load(trail);
        asOf = asked();
        if (asOf != null) {
            then = service.on(collaborative, asOf);
        }
    }

    private LocalDate asked() {
        String day = request.getParameter("on");
        try {
            return day == null || day.isBlank() ? null : LocalDate.parse(day.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    public CollaborativeDetail getCollaborative() {
        return collaborative;
    }

    /** Null where it is one that is to be. */
    public CollaborativeFacts getFacts() {
        return collaborative == null ? null : collaborative.facts();
    }

    public List<RuleView> getRules() {
        return rules;
    }

    public List<Participant> getBefore() {
        return before;
    }

    public List<AuditEntry> getTrail() {
        return trail;
    }

    /** The day that is looked up, or null. */
    public LocalDate getAsOf() {
        return asOf;
    }

    public List<Participant> getThen() {
        return then;
    }

    public boolean has(String list, String value) {
        if (collaborative == null) {
            return false;
        }
        List<String> own = switch (list) {
            case "subthemes" -> getFacts().subthemes();
            case "regions" -> getFacts().regions();
            case "components" -> getFacts().components();
            case "languages" -> getFacts().languages();
            default -> List.of();
        };
        return own.contains(value);
    }

    public String lines(List<String> lines) {
        return lines == null ? "" : String.join("\n", lines);
    }

    /** A phase of each number that the form has. @return state and year are empty where there is none */
    public List<Phase> getPhases() {
        return IntStream.rangeClosed(1, MOST_PHASES)
                .mapToObj(number -> collaborative == null
                        ? new Phase(number, "", null)
                        : getFacts().phases().stream()
                                .filter(it -> it.number() == number)
                                .findFirst()
                                .orElse(new Phase(number, "", null)))
                .toList();
    }

    public List<String> getSubthemes() {
        return Subthemes.ALL;
    }

    public List<String> getKinds() {
        return CollaborativeKinds.KINDS;
    }

    public List<String> getStates() {
        return CollaborativeKinds.STATES;
    }

    public List<String> getPhaseStates() {
        return CollaborativeKinds.PHASE_STATES;
    }

    public List<String> getDuties() {
        return CollaborativeKinds.DUTIES;
    }

    /** What wants doing most: a key of {@code collaborative.next}. */
    public String getNext() {
        if (collaborative.current().isEmpty()) {
            return "responsible";
        }
        if (collaborative.participants().isEmpty()) {
            return rules.isEmpty() ? "participants" : "members";
        }
        return collaborative.courses().isEmpty() ? "offer" : "look";
    }

    /** Whether a section is open: something was done in it, is to be put right, or is not there at all yet. */
    public boolean open(String section) {
        return section.equals(asked("open").orElseGet(this::concerned))
                || section.equals("participants") && isWithoutParticipants();
    }

    /** Whether nobody takes part, and no rule would find anybody. */
    public boolean isWithoutParticipants() {
        return rules.isEmpty() && collaborative.participants().isEmpty();
    }

    private Optional<String> asked(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(it -> !it.isBlank());
    }

    private String concerned() {
        Object posted = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (form.isAgain() && posted != null) {
            String path = posted.toString();
            return SECTIONS.stream()
                    .filter(it -> path.contains("/" + collaborative.key() + "/" + it))
                    .findFirst()
                    .orElse("facts");
        }
        return switch (asked("done").orElse("")) {
            case "entrusted", "relieved" -> "responsibilities";
            case "named", "unnamed" -> "participants";
            case "rule", "ruleEnded" -> "rules";
            default -> asOf == null ? "" : "participants";
        };
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "collaborative.done." + done : null;
    }
}
