package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long tables are read in pieces, and rows come in front of them meanwhile: each that was there comes, and comes once. */
class ExportsWhileWrittenTest {

    /** More than two pieces of a table. */
    private static final int MANY = 11_000;

    private static final int TIMES = 5;
    private static final String FIRST = "!! ";

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final Guest secretariat = product.demonstration("secretariat");
    private final String mark = "w" + UUID.randomUUID().toString().substring(0, 7);

    @AfterEach
    void takeAway() {
        store.write("DELETE FROM organisation WHERE okey LIKE ?", mark + "%");
        store.write("DELETE FROM person WHERE email_key LIKE ?", mark + "%");
    }

    private Callable<Void> adding(AtomicBoolean over, String sql) {
        return () -> {
            try (Connection connection = store.connect();
                    PreparedStatement insert = connection.prepareStatement(sql)) {
                for (int i = 0; !over.get(); i++) {
                    insert.setString(1, mark + "-new-" + i);
                    insert.executeUpdate();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return null;
        };
    }

    private void assertEachOnce(String table, String column, String add) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        AtomicBoolean over = new AtomicBoolean();
        Future<Void> adding = other.submit(adding(over, add));
        try {
            for (int i = 0; i < TIMES; i++) {
                JsonNode rows = secretariat
                        .get(Guest.API + "/reports/" + table + "?q=" + mark, "Accept", "application/json")
                        .json();
                Map<String, Integer> times = new HashMap<>();
                rows.forEach(it -> times.merge(it.get(column).asText(), 1, Integer::sum));
                Set<String> wrong = new TreeSet<>();
                times.forEach((key, count) -> {
                    if (count > 1) {
                        wrong.add(key);
                    }
                });
                for (int n = 1; n <= MANY; n++) {
                    if (!times.containsKey(key(column, n))) {
                        wrong.add(key(column, n));
                    }
                }
                assertEquals(Set.of(), wrong);
            }
        } finally {
            over.set(true);
            adding.get();
            other.shutdown();
        }
    }

    private String key(String column, int number) {
        return mark + "-" + number + (column.equals("email") ? "@example.org" : "");
    }

    @Test
    void organisations() throws Exception {
        store.write(
                "INSERT INTO organisation (okey, name, type) SELECT CONCAT(?, '-', seq), CONCAT('Written ', seq), 'cso'"
                        + " FROM seq_1_to_" + MANY,
                mark);
        assertEachOnce(
                "organisations",
                "organisation",
                "INSERT INTO organisation (okey, name, type) VALUES (?, '" + FIRST + "', 'cso')");
    }

    @Test
    void people() throws Exception {
        store.write(
                "INSERT INTO person (email, email_key, name, language, created_at, confirmed_at) SELECT a, a, 'Written',"
                        + " 'en', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM (SELECT CONCAT(?, '-', seq, '@example.org') AS a"
                        + " FROM seq_1_to_" + MANY + ") s",
                mark);
        assertEachOnce(
                "people",
                "email",
                "INSERT INTO person (email, email_key, name, language, created_at, confirmed_at) SELECT a, a, '" + FIRST
                        + "', 'en', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM (SELECT ? AS a) s");
    }
}
