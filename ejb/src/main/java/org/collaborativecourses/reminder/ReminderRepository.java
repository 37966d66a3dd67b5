package org.collaborativecourses.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.DayColumn;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.Language;

/** Rules and their log. Whoever lists or opens rules names a reach, and no other rule is asked for. */
@ApplicationScoped
class ReminderRepository {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, ReminderText>> TEXTS = new TypeReference<>() {};
    private static final String RULE = "SELECT r.id, r.name, r.active, r.every_days, r.conditions, r.texts, r.made_by,"
            + " r.changed_at FROM reminder_rule r WHERE r.removed_at IS NULL";

    @Inject
    private EntityManager entities;

    List<ReminderRule> within(Reach reach) {
        return rules(RULE, reach, " ORDER BY r.active DESC, r.name, r.id", null);
    }

    Optional<ReminderRule> find(Reach reach, long id) {
        return rules(RULE, reach, " AND r.id = ", id).stream().findFirst();
    }

    /** Their ids only: one that cannot be read is nothing to the others. */
    List<Long> active() {
        return entities
                .createNativeQuery(
                        "SELECT r.id FROM reminder_rule r WHERE r.removed_at IS NULL AND r.active ORDER BY r.id")
                .getResultList()
                .stream()
                .map(it -> ((Number) it).longValue())
                .toList();
    }

    /**
     * Takes the round for a node. @param seen until when it had it, 0 where it had not
     *
     * @return false where another node is at it
     */
    boolean hold(Instant seen, Instant now, Instant until) {
        return entities.createNativeQuery("UPDATE setting SET value = ?1 WHERE name = 'reminder.round'"
                                + " AND (value = ?2 OR CAST(value AS UNSIGNED) < ?3)")
                        .setParameter(1, String.valueOf(until.toEpochMilli()))
                        .setParameter(2, seen == null ? "" : String.valueOf(seen.toEpochMilli()))
                        .setParameter(3, now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked")
    private List<ReminderRule> rules(String sql, Reach reach, String rest, Long id) {
        List<Object> values = new ArrayList<>();
        StringBuilder whole = new StringBuilder(sql);
        if (!reach.everything()) {
            whole.append(" AND (")
                    .append(in("r.course_key", reach.courses(), values))
                    .append(" OR ")
                    .append(in("r.collaborative_key", reach.collaboratives(), values))
                    .append(")");
        }
        whole.append(rest);
        if (id != null) {
            values.add(id);
            whole.append("?").append(values.size());
        }
        Query query = entities.createNativeQuery(whole.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return ((List<Object[]>) query.getResultList())
                .stream().map(ReminderRepository::rule).toList();
    }

    private static String in(String column, Set<String> keys, List<Object> values) {
        return keys.isEmpty()
                ? "FALSE"
                : keys.stream()
                        .map(it -> {
                            values.add(it);
                            return "?" + values.size();
                        })
                        .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    private static ReminderRule rule(Object[] row) {
        return new ReminderRule(
                ((Number) row[0]).longValue(),
                (String) row[1],
                row[2] instanceof Boolean yes ? yes : ((Number) row[2]).intValue() == 1,
                ((Number) row[3]).intValue(),
                read((String) row[4], new TypeReference<ReminderConditions>() {}),
                texts((String) row[5]),
                ((Number) row[6]).longValue(),
                ((Timestamp) row[7]).toInstant());
    }

    private static Map<Language, ReminderText> texts(String json) {
        Map<Language, ReminderText> texts = new EnumMap<>(Language.class);
        read(json, TEXTS).forEach((language, text) -> texts.put(Language.of(language), text));
        return texts;
    }

    long add(ReminderDraft draft, long actorId, Instant now) {
        return ((Number) entities.createNativeQuery("INSERT INTO reminder_rule (name, every_days, course_key,"
                                + " collaborative_key, conditions, texts, made_by, made_at, changed_at)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8) RETURNING id")
                        .setParameter(1, draft.name())
                        .setParameter(2, draft.everyDays())
                        .setParameter(3, draft.conditions().course())
                        .setParameter(4, draft.conditions().collaborative())
                        .setParameter(5, write(draft.conditions()))
                        .setParameter(6, write(coded(draft.texts())))
                        .setParameter(7, actorId)
                        .setParameter(8, InstantColumn.of(now))
                        .getSingleResult())
                .longValue();
    }

    void change(long id, ReminderDraft draft, long actorId, Instant now) {
        entities.createNativeQuery("UPDATE reminder_rule SET name = ?1, every_days = ?2, course_key = ?3,"
                        + " collaborative_key = ?4, conditions = ?5, texts = ?6, made_by = ?7, changed_at = ?8"
                        + " WHERE id = ?9")
                .setParameter(1, draft.name())
                .setParameter(2, draft.everyDays())
                .setParameter(3, draft.conditions().course())
                .setParameter(4, draft.conditions().collaborative())
                .setParameter(5, write(draft.conditions()))
                .setParameter(6, write(coded(draft.texts())))
                .setParameter(7, actorId)
                .setParameter(8, InstantColumn.of(now))
                .setParameter(9, id)
                .executeUpdate();
    }

    void turn(long id, boolean active, long actorId) {
        entities.createNativeQuery("UPDATE reminder_rule SET active = ?1, made_by = ?2 WHERE id = ?3")
                .setParameter(1, active)
                .setParameter(2, actorId)
                .setParameter(3, id)
                .executeUpdate();
    }

    void takeOver(long id, long actorId) {
        entities.createNativeQuery("UPDATE reminder_rule SET made_by = ?1 WHERE id = ?2")
                .setParameter(1, actorId)
                .setParameter(2, id)
                .executeUpdate();
    }

    void remove(long id, Instant now) {
        entities.createNativeQuery("UPDATE reminder_rule SET active = FALSE, removed_at = ?1 WHERE id = ?2")
                .setParameter(1, InstantColumn.of(now))
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Whatever means the one organisation means the other. */
    void follow(String key, String into) {
        entities.createNativeQuery("UPDATE reminder_rule SET conditions = JSON_SET(conditions, '$.organisation', ?2)"
                        + " WHERE JSON_VALUE(conditions, '$.organisation') = ?1")
                .setParameter(1, key)
                .setParameter(2, into)
                .executeUpdate();
    }

    /** @return false where this rule has written of the course in this period, or any rule today: of two nodes one is told true */
    boolean note(ReminderRule rule, Candidate to, int period, LocalDate day, Language language, Instant now) {
        return entities.createNativeQuery("INSERT IGNORE INTO reminder_sent (rule_id, person_id, period, day,"
                                + " course_key, language, sent_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                        .setParameter(1, rule.id())
                        .setParameter(2, to.personId())
                        .setParameter(3, period)
                        .setParameter(4, DayColumn.of(day))
                        .setParameter(5, to.courseKey())
                        .setParameter(6, language.code())
                        .setParameter(7, InstantColumn.of(now))
                        .executeUpdate()
                == 1;
    }

    /** The newest first. */
    @SuppressWarnings("unchecked")
    List<SentReminder> sent(long ruleId, int most) {
        return ((List<Object[]>) entities.createNativeQuery("SELECT p.name, s.course_key, s.language, s.sent_at"
                                + " FROM reminder_sent s JOIN person p ON p.id = s.person_id WHERE s.rule_id = ?1"
                                + " ORDER BY s.id DESC")
                        .setParameter(1, ruleId)
                        .setMaxResults(most)
                        .getResultList())
                .stream()
                        .map(row -> new SentReminder(
                                (String) row[0],
                                (String) row[1],
                                Language.of((String) row[2]),
                                ((Timestamp) row[3]).toInstant()))
                        .toList();
    }

    private static Map<String, ReminderText> coded(Map<Language, ReminderText> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().code(), Map.Entry::getValue));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
