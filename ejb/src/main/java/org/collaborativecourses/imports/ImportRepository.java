package org.collaborativecourses.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.InstantColumn;

/** Runs and their rows, in SQL: a row is written once, and a run changes in single steps that say which state they expect. */
@ApplicationScoped
class ImportRepository {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final String RUN =
            "SELECT r.id, r.kind, r.file_name, r.state, r.problem, r.argument, r.total, r.done,"
                    + " r.created, r.changed, r.skipped, r.refused, p.name, r.created_at, r.finished_at, r.beat_at"
                    + " FROM import_run r LEFT JOIN person p ON p.id = r.person_id";

    private final InstantColumn instants = new InstantColumn();

    @Inject
    private EntityManager entities;

    long add(ImportKind kind, String fileName, byte[] content, long personId, Instant now) {
        entities.createNativeQuery("INSERT INTO import_run (kind, file_name, content, state, person_id, created_at,"
                        + " beat_at) VALUES (?1, ?2, ?3, 'checking', ?4, ?5, ?6)")
                .setParameter(1, kind.code())
                .setParameter(2, fileName)
                .setParameter(3, content)
                .setParameter(4, personId)
                .setParameter(5, instants.convertToDatabaseColumn(now))
                .setParameter(6, instants.convertToDatabaseColumn(now))
                .executeUpdate();
        return ((Number) entities.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
    }

    /** From one state to another; whoever comes second finds another state. @return whether it was this one's */
    boolean move(long id, ImportState from, ImportState to, Instant now) {
        return entities.createNativeQuery("UPDATE import_run SET state = ?1, done = 0, problem = NULL, argument = NULL,"
                                + " beat_at = ?2 WHERE id = ?3 AND state = ?4")
                        .setParameter(1, to.code())
                        .setParameter(2, instants.convertToDatabaseColumn(now))
                        .setParameter(3, id)
                        .setParameter(4, from.code())
                        .executeUpdate()
                == 1;
    }

    void beat(long id, int done, int total, Instant now) {
        entities.createNativeQuery("UPDATE import_run SET done = ?1, total = ?2, beat_at = ?3 WHERE id = ?4")
                .setParameter(1, done)
                .setParameter(2, total)
                .setParameter(3, instants.convertToDatabaseColumn(now))
                .setParameter(4, id)
                .executeUpdate();
    }

    /** What a dry run found, in place of what an earlier one found. */
    void show(long id, Plan plan, String problem, Instant now) {
        entities.createNativeQuery("DELETE FROM import_row WHERE run_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        Plan.inParts(plan.rows(), any -> {}, part -> addRows(id, part));
        entities.createNativeQuery("UPDATE import_run SET state = 'checked', problem = ?1, argument = ?2, total = ?3,"
                        + " done = ?3, created = ?4, changed = ?5, skipped = ?6, refused = ?7, plan_hash = ?8,"
                        + " beat_at = ?9 WHERE id = ?10")
                .setParameter(1, problem)
                .setParameter(2, cut(String.join(", ", plan.unknown())))
                .setParameter(3, plan.rows().size())
                .setParameter(4, plan.count(Outcome.CREATED))
                .setParameter(5, plan.count(Outcome.CHANGED))
                .setParameter(6, plan.count(Outcome.SKIPPED))
                .setParameter(7, plan.count(Outcome.REFUSED))
                .setParameter(8, plan.hash())
                .setParameter(9, instants.convertToDatabaseColumn(now))
                .setParameter(10, id)
                .executeUpdate();
    }

    private void addRows(long id, List<ImportedRow> rows) {
        StringBuilder sql = new StringBuilder("INSERT INTO import_row (run_id, number, outcome, what, why) VALUES ");
        for (int i = 0; i < rows.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append("(?, ?, ?, ?, ?)");
        }
        Query query = entities.createNativeQuery(sql.toString());
        int number = 1;
        for (ImportedRow row : rows) {
            query.setParameter(number++, id);
            query.setParameter(number++, row.number());
            query.setParameter(number++, row.outcome().code());
            query.setParameter(
                    number++, row.what().substring(0, Math.min(300, row.what().length())));
            query.setParameter(number++, write(row.why()));
        }
        query.executeUpdate();
    }

    /** Written, or broken for good: the file is needed no more. */
    boolean end(long id, ImportState from, ImportState to, String problem, String argument, Instant now) {
        return entities.createNativeQuery(
                                "UPDATE import_run SET state = ?1, problem = ?2, argument = ?3, content = NULL,"
                                        + " finished_at = ?4, beat_at = ?4 WHERE id = ?5 AND state = ?6")
                        .setParameter(1, to.code())
                        .setParameter(2, problem)
                        .setParameter(3, argument == null ? null : cut(argument))
                        .setParameter(4, instants.convertToDatabaseColumn(now))
                        .setParameter(5, id)
                        .setParameter(6, from.code())
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked")
    Optional<byte[]> content(long id) {
        return ((List<Object>) entities.createNativeQuery("SELECT content FROM import_run WHERE id = ?1")
                        .setParameter(1, id)
                        .getResultList())
                .stream()
                        .filter(byte[].class::isInstance)
                        .map(byte[].class::cast)
                        .findFirst();
    }

    byte[] hash(long id) {
        return (byte[]) entities.createNativeQuery("SELECT plan_hash FROM import_run WHERE id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    Optional<ImportView> find(long id, Instant silentSince) {
        return ((List<Object[]>) entities.createNativeQuery(RUN + " WHERE r.id = ?1")
                        .setParameter(1, id)
                        .getResultList())
                .stream().map(it -> view(it, silentSince)).findFirst();
    }

    @SuppressWarnings("unchecked")
    List<ImportView> newest(int most, Instant silentSince) {
        return ((List<Object[]>) entities.createNativeQuery(RUN + " ORDER BY r.id DESC")
                        .setMaxResults(most)
                        .getResultList())
                .stream().map(it -> view(it, silentSince)).toList();
    }

    /** In the order of the file. @param outcome only these, or null */
    @SuppressWarnings("unchecked")
    List<ImportedRow> rows(long id, Outcome outcome, int first, int most) {
        Query query = entities.createNativeQuery("SELECT number, outcome, what, why FROM import_row WHERE run_id = ?1"
                        + (outcome == null ? "" : " AND outcome = ?2") + " ORDER BY number")
                .setParameter(1, id);
        if (outcome != null) {
            query.setParameter(2, outcome.code());
        }
        return ((List<Object[]>) query.setFirstResult(first).setMaxResults(most).getResultList())
                .stream()
                        .map(row -> new ImportedRow(
                                ((Number) row[0]).intValue(),
                                Outcome.valueOf(((String) row[1]).toUpperCase(java.util.Locale.ROOT)),
                                (String) row[2],
                                read((String) row[3])))
                        .toList();
    }

    /** A node that says nothing for long is gone, and what it did not finish was never written. */
    private static ImportView view(Object[] row, Instant silentSince) {
        ImportState state = ImportState.of((String) row[3]);
        boolean working = state == ImportState.CHECKING || state == ImportState.WRITING;
        boolean gone = working && ((Timestamp) row[15]).toInstant().isBefore(silentSince);
        return new ImportView(
                ((Number) row[0]).longValue(),
                ImportKind.find((String) row[1]).orElseThrow(),
                (String) row[2],
                gone ? ImportState.BROKEN : state,
                gone ? "imports.error.interrupted" : (String) row[4],
                row[5] == null ? "" : (String) row[5],
                ((Number) row[6]).intValue(),
                ((Number) row[7]).intValue(),
                ((Number) row[8]).intValue(),
                ((Number) row[9]).intValue(),
                ((Number) row[10]).intValue(),
                ((Number) row[11]).intValue(),
                row[12] == null ? "" : (String) row[12],
                ((Timestamp) row[13]).toInstant(),
                row[14] == null ? null : ((Timestamp) row[14]).toInstant());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    private static String write(List<Reason> why) {
        try {
            return JSON.writeValueAsString(why);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Reason> read(String json) {
        try {
            return JSON.readValue(json, REASONS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
