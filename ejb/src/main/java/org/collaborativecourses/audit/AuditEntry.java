package org.collaborativecourses.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One deed.
 *
 * @param actorId who did it, or null where the house did it by itself
 * @param actor the name that person has today; empty where the account is closed or there is none
 * @param action feature and what was done, as in {@code identity.roleGiven}
 * @param subject kind and key, as in {@code organisation/cbm} or {@code person/17}
 * @param subjectName what the subject is called today, or empty
 * @param detail what else was said, in the order in which it was written
 */
public record AuditEntry(
        long id,
        Instant at,
        Long actorId,
        String actor,
        String action,
        String subject,
        String subjectName,
        Map<String, String> detail) {

    /** The key of the text that says what was done. */
    public String textKey() {
        return textKeyOf(action);
    }

    public static String textKeyOf(String action) {
        return action.replaceFirst("\\.", ".audit.");
    }

    /** Before the slash. */
    public String subjectKind() {
        return subject.substring(0, Math.max(0, subject.indexOf('/')));
    }

    /** Behind the slash. */
    public String subjectKey() {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
