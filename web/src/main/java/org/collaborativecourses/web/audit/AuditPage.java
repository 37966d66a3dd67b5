package org.collaborativecourses.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.collaborativecourses.audit.AuditEntry;
import org.collaborativecourses.audit.AuditQuery;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;

/** The trail, the newest first. */
@Named
@RequestScoped
public class AuditPage {

    public static final List<String> NAMES = List.of("q", "action", "from", "to");

    private static final int LINES = 50;

    @Inject
    private AuditService audit;

    @Inject
    private TrailWords words;

    @Inject
    private HttpServletRequest request;

    private Listing listing;
    private List<AuditEntry> entries;
    private List<String> actions;
    private Map<String, String> texts;

    /** Other pages show parts of the trail, and ask what they are called. */
    @PostConstruct
    void speak() {
        texts = Texts.in(Visitor.of(request).getLanguage()).all();
    }

    public void load() {
        listing = new Listing(request, "/secretariat/audit", NAMES, LINES);
        AuditQuery query = queryOf(listing, Visitor.of(request).getZone());
        entries = audit.find(query, listing.found(audit.count(query)), LINES);
        actions = audit.actions();
        words.load(entries);
    }

    /** @param zone where the days begin and end that are asked for */
    public static AuditQuery queryOf(Listing listing, ZoneId zone) {
        return new AuditQuery(
                listing.get("q"),
                listing.get("action"),
                start(listing, "from", 0, zone),
                start(listing, "to", 1, zone));
    }

    /** The first moment of the day that is asked for, or of one after it; nothing where there is none. */
    private static Instant start(Listing listing, String name, int daysAfter, ZoneId zone) {
        try {
            return listing.get(name).isEmpty()
                    ? null
                    : LocalDate.parse(listing.get(name))
                            .plusDays(daysAfter)
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    public Listing getListing() {
        return listing;
    }

    public List<AuditEntry> getEntries() {
        return entries;
    }

    public List<String> getActions() {
        return actions;
    }

    /** What was done, in the visitor's language; an action that no bundle knows any more as it is written. */
    public String name(String action) {
        return texts.getOrDefault(AuditEntry.textKeyOf(action), action);
    }

    /** What a part of the detail is called; {@code before.aim} is the aim, as it was before. */
    public String label(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return texts.getOrDefault("audit.detail." + name, name);
        }
        String part = name.substring(dot + 1);
        return Stream.of("audit.detail.", "collaborative.", "collaborative.desk.")
                        .map(it -> texts.get(it + part))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(part)
                + " · "
                + label(name.substring(0, dot));
    }
}
