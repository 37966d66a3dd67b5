package org.collaborativecourses.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.audit.AuditEntry;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.participation.ParticipationService;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.certificate.CourseTitles;
import org.collaborativecourses.web.shared.Visitor;

/** What stands in the trail as keys and codes, in the reader's words; what no longer means anything as it was written. */
@Named
@RequestScoped
public class TrailWords {

    /** Of more people at once their number is said. */
    private static final int MOST_NAMED = 20;

    private static final String TEMPLATE = "template-of-";
    private static final Map<String, String> PAGES = Map.of(
            "person", "/secretariat/people/",
            "organisation", "/secretariat/organisations/",
            "collaborative", "/secretariat/collaboratives/",
            "offering", "/secretariat/offerings/",
            "reminder", "/secretariat/reminders/",
            "import", "/secretariat/imports/",
            "certificate", "/secretariat/certificates/",
            "submission", "/teach/marking/");
    /** Of what a part of a detail is the key. */
    private static final Map<String, String> KINDS = Map.of(
            "organisation", "organisation",
            "memberOf", "organisation",
            "into", "organisation",
            "collaborative", "collaborative");

    @Inject
    private AuditService audit;

    @Inject
    private CourseTitles titles;

    @Inject
    private ParticipationService participation;

    @Inject
    private HttpServletRequest request;

    private Texts texts;
    private Map<String, String> all = Map.of();
    private Map<String, String> names = Map.of();
    private Map<String, String> rules = Map.of();

    /** A page that shows entries says so before it is drawn. */
    public void load(List<AuditEntry> entries) {
        texts = Texts.in(Visitor.of(request).getLanguage());
        all = texts.all();
        titles.load();
        Set<String> meant = new LinkedHashSet<>();
        Set<String> noted = new LinkedHashSet<>();
        for (AuditEntry entry : entries) {
            meant.add(entry.subject());
            entry.detail().forEach((name, value) -> {
                meant.addAll(thingsOf(entry, name, value));
                if (isRule(entry, name)) {
                    noted.add(value);
                }
            });
        }
        names = audit.names(meant);
        rules = noted.isEmpty() ? Map.of() : participation.said(noted, texts.language());
    }

    private static List<String> thingsOf(AuditEntry entry, String name, String value) {
        if (KINDS.containsKey(name)) {
            return List.of(KINDS.get(name) + "/" + value);
        }
        if (name.equals("of") && value.indexOf('/') > 0) {
            return List.of(value);
        }
        if (isPeople(entry, name)) {
            String[] people = value.split(" ");
            return people.length > MOST_NAMED
                    ? List.of()
                    : Stream.of(people).map(it -> "person/" + it).toList();
        }
        return List.of();
    }

    private static boolean isPeople(AuditEntry entry, String name) {
        return name.equals("people") && entry.action().equals("offering.bulk")
                || name.equals("from") && entry.action().equals("reminder.takenOver");
    }

    private static boolean isRule(AuditEntry entry, String name) {
        return entry.action().startsWith("collaborative.rule") && (name.equals("before") || name.equals("after"));
    }

    /** The page of what it is about, or null where there is none any more. */
    public String link(AuditEntry entry) {
        String key = entry.subjectKey();
        if (PAGES.containsKey(entry.subjectKind())) {
            String name = names.get(entry.subject());
            return name == null || isRemoved(entry, name) ? null : PAGES.get(entry.subjectKind()) + key;
        }
        if (entry.subjectKind().startsWith(TEMPLATE)) {
            return "/secretariat/certificate-templates/" + scopeOf(entry) + "/" + key;
        }
        return switch (entry.subjectKind()) {
            case "course" -> titles.getPublished().containsKey(key) ? "/courses/" + key : null;
            case "programme" ->
                titles.getTogether().containsKey(ProgrammeService.certificateKey(key))
                        ? "/secretariat/programmes/" + key
                        : null;
            default -> null;
        };
    }

    private static boolean isRemoved(AuditEntry entry, String name) {
        return entry.subjectKind().equals("reminder") && name.startsWith("-");
    }

    /** What it is about. */
    public String subject(AuditEntry entry) {
        String key = entry.subjectKey();
        String name = names.get(entry.subject());
        if (entry.subjectKind().startsWith(TEMPLATE)) {
            String scope = text("template.scope.", scopeOf(entry));
            return key.equals("-") ? scope : scope + " · " + scoped(scopeOf(entry), key);
        }
        return switch (entry.subjectKind()) {
            case "offering" -> name == null ? entry.subject() : offering(name);
            case "submission" -> name == null ? entry.subject() : work(name);
            case "reminder" -> name == null ? entry.subject() : name.substring(1);
            case "course" -> titles.of(key);
            case "programme" -> titles.of(ProgrammeService.certificateKey(key));
            case "period" -> text("privacy.period.", key);
            default -> name != null ? name : entry.subjectName().isEmpty() ? entry.subject() : entry.subjectName();
        };
    }

    private static String scopeOf(AuditEntry entry) {
        return entry.subjectKind().substring(TEMPLATE.length());
    }

    private String offering(String name) {
        int end = name.indexOf(' ');
        return titles.of(name.substring(0, end)) + " · " + name.substring(end + 1);
    }

    private String work(String name) {
        String[] parts = name.split(" ", 3);
        String title = titles.item(parts[0], parts[1]);
        return parts[2].isEmpty() ? title : title + " · " + parts[2];
    }

    /** A part of the detail. */
    public String value(AuditEntry entry, String name, String value) {
        if (isRule(entry, name)) {
            return rules.getOrDefault(value, value);
        }
        if (name.indexOf('.') > 0) {
            return described(name.substring(name.indexOf('.') + 1), value);
        }
        if (isPeople(entry, name)) {
            List<String> people = thingsOf(entry, name, value);
            return people.isEmpty()
                    ? texts.number(value.split(" ").length)
                    : texts.join(people.stream()
                            .map(it -> names.getOrDefault(it, "#" + it.substring("person/".length())))
                            .toList());
        }
        if (KINDS.containsKey(name)) {
            return names.getOrDefault(KINDS.get(name) + "/" + value, value);
        }
        return switch (name) {
            case "of" -> of(value);
            case "course", "offered" ->
                Stream.of(value.split(", ")).map(titles::of).collect(Collectors.joining(", "));
            case "item" -> titles.item(entry.detail().getOrDefault("course", ""), value);
            case "role" -> text("organisation.role.", value);
            case "state", "before" -> "offering".equals(entry.subjectKind()) ? text("offering.state.", value) : value;
            case "entry" -> text("offering.entry.", value);
            case "reason" -> text("privacy.reason.", value);
            case "duty" -> text("collaborative.duty.", value);
            case "required" -> all.get(value.equals("true") ? "shared.yes" : "shared.no");
            case "from", "to", "dueOn" -> day(value).orElse(value);
            case "kind" ->
                Stream.of("imports.kind.", "offering.bulk.", "certificate.revocation.")
                        .map(it -> all.get(it + value))
                        .filter(it -> it != null)
                        .findFirst()
                        .orElse(value);
            default -> value;
        };
    }

    /** A part of what is said of a collaborative. */
    private String described(String part, String value) {
        return switch (part) {
            case "kind", "state", "hub" -> text("collaborative." + part + ".", value);
            case "subthemes" -> each(value, it -> text("course.subtheme.", it));
            case "regions" -> each(value, it -> text("organisation.region.", it));
            case "languages" ->
                each(value, it -> Language.find(it).map(Language::ownName).orElse(it));
            case "phases" -> each(value, this::phase);
            default -> value;
        };
    }

    private static String each(String value, UnaryOperator<String> said) {
        return Stream.of(value.split(", ")).map(said).collect(Collectors.joining(", "));
    }

    private String phase(String note) {
        String[] parts = note.split(" ");
        String state = parts.length < 2 ? "" : text("collaborative.state.", parts[1]);
        return switch (parts.length) {
            case 2 -> texts.format("collaborative.phase", parts[0], state);
            case 3 -> texts.format("collaborative.phaseYear", parts[0], state, parts[2]);
            default -> note;
        };
    }

    /** Of what a role is, or what a certificate is filed under. */
    private String of(String value) {
        int slash = value.indexOf('/');
        return slash < 0 ? titles.of(value) : scoped(value.substring(0, slash), value.substring(slash + 1));
    }

    private String scoped(String scope, String key) {
        return switch (scope) {
            case "course" -> titles.of(key);
            case "programme" -> titles.of(ProgrammeService.certificateKey(key));
            default -> names.getOrDefault(scope + "/" + key, key);
        };
    }

    private String text(String prefix, String code) {
        return all.getOrDefault(prefix + code, code);
    }

    private Optional<String> day(String value) {
        try {
            return Optional.of(texts.date(
                    LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
