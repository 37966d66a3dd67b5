package org.collaborativecourses.reminder;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.collaborativecourses.identity.AccountClosed;
import org.collaborativecourses.identity.PersonDataAsked;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.PeriodOver;
import org.collaborativecourses.shared.RandomToken;
import org.collaborativecourses.shared.Retention;

/** What somebody agreed to and what they refused, and the mails that came of it. */
@ApplicationScoped
class ConsentRepository {

    @Inject
    private EntityManager entities;

    /** What signs links; made once, by whoever asks first. */
    String secret() {
        List<?> found = entities.createNativeQuery("SELECT value FROM setting WHERE name = 'reminder.secret'")
                .getResultList();
        if (!found.isEmpty()) {
            return (String) found.get(0);
        }
        entities.createNativeQuery("INSERT IGNORE INTO setting (name, value) VALUES ('reminder.secret', ?1)")
                .setParameter(1, RandomToken.next() + RandomToken.next())
                .executeUpdate();
        return secret();
    }

    /** Since when, and to which words; null where there is no consent. */
    ReminderChoice choice(long personId) {
        Object[] row = (Object[]) entities.createNativeQuery("SELECT (SELECT c.given_at FROM consent c"
                        + " WHERE c.person_id = ?1 AND c.purpose = 'reminders' AND c.open = 1),"
                        + " (SELECT s.stopped_at FROM reminder_stop s WHERE s.person_id = ?1)")
                .setParameter(1, personId)
                .getSingleResult();
        return new ReminderChoice(instant(row[0]), instant(row[1]));
    }

    private static Instant instant(Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }

    void agree(long personId, String version, Language language, String text, Instant now) {
        entities.createNativeQuery("INSERT IGNORE INTO consent_text (version, language, text) VALUES (?1, ?2, ?3)")
                .setParameter(1, version)
                .setParameter(2, language.code())
                .setParameter(3, text)
                .executeUpdate();
        entities.createNativeQuery("INSERT IGNORE INTO consent (person_id, purpose, version, given_at, open)"
                        + " VALUES (?1, 'reminders', ?2, ?3, 1)")
                .setParameter(1, personId)
                .setParameter(2, version)
                .setParameter(3, InstantColumn.of(now))
                .executeUpdate();
    }

    void withdraw(long personId, Instant now) {
        entities.createNativeQuery("UPDATE consent SET withdrawn_at = ?2, open = NULL WHERE person_id = ?1"
                        + " AND purpose = 'reminders' AND open = 1")
                .setParameter(1, personId)
                .setParameter(2, InstantColumn.of(now))
                .executeUpdate();
    }

    void stop(long personId, Instant now) {
        entities.createNativeQuery("INSERT IGNORE INTO reminder_stop (person_id, stopped_at) VALUES (?1, ?2)")
                .setParameter(1, personId)
                .setParameter(2, InstantColumn.of(now))
                .executeUpdate();
    }

    void resume(long personId) {
        of("DELETE FROM reminder_stop WHERE person_id = ?1", personId);
    }

    void tell(@Observes @Priority(110) PersonDataAsked asked) {
        asked.into()
                .part(
                        "reminders",
                        entities.createNativeQuery("SELECT r.name, s.course_key, s.language, s.sent_at"
                                        + " FROM reminder_sent s JOIN reminder_rule r ON r.id = s.rule_id"
                                        + " WHERE s.person_id = ?1 UNION ALL SELECT '-', NULL, NULL, stopped_at"
                                        + " FROM reminder_stop WHERE person_id = ?1 ORDER BY 4")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "rule",
                        "course",
                        "language",
                        "sent");
        asked.into()
                .part(
                        "consents",
                        entities.createNativeQuery("SELECT c.purpose, t.text, t.language, c.version, c.given_at,"
                                        + " c.withdrawn_at FROM consent c JOIN consent_text t ON t.version = c.version"
                                        + " WHERE c.person_id = ?1 ORDER BY c.id")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "purpose",
                        "text",
                        "language",
                        "version",
                        "given",
                        "withdrawn");
    }

    void erase(@Observes AccountClosed closed) {
        of("DELETE FROM consent WHERE person_id = ?1", closed.personId());
        of("DELETE FROM reminder_stop WHERE person_id = ?1", closed.personId());
        of("DELETE FROM reminder_sent WHERE person_id = ?1", closed.personId());
    }

    private void of(String sql, long personId) {
        entities.createNativeQuery(sql).setParameter(1, personId).executeUpdate();
    }

    /** A rule that writes once forgets with its log that it has: the period is longer than a year for that. */
    void forget(@Observes PeriodOver over) {
        if (over.isOf(Retention.REMINDERS)) {
            entities.createNativeQuery("DELETE FROM reminder_sent WHERE sent_at < ?1")
                    .setParameter(1, InstantColumn.of(over.before()))
                    .executeUpdate();
        }
    }
}
