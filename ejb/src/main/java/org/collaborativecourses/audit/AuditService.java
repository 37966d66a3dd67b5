package org.collaborativecourses.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the trail, and reads it. Nothing here changes what was written. */
@Stateless
public class AuditService {

    private static final Pattern ACTION = Pattern.compile("[a-z]+\\.[a-zA-Z]+");
    private static final Pattern SUBJECT = Pattern.compile("[a-z-]+/[\\x21-\\x7e]+");

    @Inject
    private AuditRepository repository;

    @Inject
    private SubjectRepository things;

    @Inject
    private Clock clock;

    /**
     * Notes a deed, in the transaction that does it: without one there is nothing to note.
     *
     * @param actorId who does it, or null where the house does it by itself
     * @param action feature and what is done, as in {@code identity.roleGiven}; the bundle of the feature has a text
     *     {@code identity.audit.roleGiven}
     * @param subject kind and key, as in {@code person/17}, {@code certificate/CODE}
     * @param detail names and values in turn; values may be null. No names or addresses of people: the trail is for ever
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(Long actorId, String action, String subject, Object... detail) {
        if (!ACTION.matcher(action).matches() || !SUBJECT.matcher(subject).matches() || detail.length % 2 != 0) {
            throw new IllegalArgumentException("Not to be noted: " + action + " " + subject);
        }
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < detail.length; i += 2) {
            if (detail[i + 1] != null) {
                said.put(detail[i].toString(), detail[i + 1].toString());
            }
        }
        repository.add(clock.instant(), actorId, action, subject, said);
    }

    public long count(AuditQuery query) {
        return repository.count(query);
    }

    /** The newest first. */
    public List<AuditEntry> find(AuditQuery query, int first, int most) {
        return repository.find(query, first, most);
    }

    /** Between which ids all of it is today; nothing where there is none. What is written from now on is beyond. */
    public Optional<IdRange> range(AuditQuery query) {
        return repository.range(query);
    }

    /** The newest first, of these ids. */
    public List<AuditEntry> find(AuditQuery query, IdRange within) {
        return repository.find(query, within);
    }

    /** All that was ever done to something, the newest first. */
    public List<AuditEntry> about(String subject, int most) {
        return repository.about(subject, most);
    }

    /** What was done to any of these, the newest first. @param subjects at least one */
    public List<AuditEntry> about(List<String> subjects, int most) {
        return repository.about(subjects, most);
    }

    /** What somebody did and what was done to them, the newest first. @param before ids below this one */
    public List<AuditEntry> ofPerson(long personId, long before, int most) {
        return repository.ofPerson(personId, before, most);
    }

    /**
     * What things are called today, by kind and key as in {@link AuditEntry#subject}; what is not there any more is left
     * out. An offering is called by what it offers, a space, and the name of the collaborative; a work by its course, a
     * space, its item, a space, and whose it is; a reminder by its name behind a plus, or a minus where it was removed. A
     * statement a kind.
     */
    public Map<String, String> names(Collection<String> subjects) {
        return subjects.isEmpty() ? Map.of() : things.names(subjects);
    }

    /** The actions that occur, for a choice. */
    public List<String> actions() {
        return repository.actions();
    }
}
