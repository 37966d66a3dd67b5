package org.collaborativecourses.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collaborativecourses.audit.AuditEntry;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.identity.PersonData;

/** What the trail says of somebody: what they did, and what was done to them. Of others it tells no name. */
@ApplicationScoped
class TrailOfPerson {

    private static final int AT_ONCE = 500;

    @Inject
    private AuditService audit;

    void tell(long personId, PersonData into) {
        into.part("trail");
        long before = Long.MAX_VALUE;
        List<AuditEntry> some;
        do {
            some = audit.ofPerson(personId, before, AT_ONCE);
            for (AuditEntry entry : some) {
                into.row(row(personId, entry));
                before = entry.id();
            }
        } while (some.size() == AT_ONCE);
    }

    private static Map<String, Object> row(long personId, AuditEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", entry.at());
        row.put("action", entry.action());
        row.put("what", entry.subject());
        row.put("own", Objects.equals(entry.actorId(), personId));
        if (!entry.detail().isEmpty()) {
            row.put(
                    "detail",
                    entry.detail().entrySet().stream()
                            .map(it -> it.getKey() + ": " + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return row;
    }
}
