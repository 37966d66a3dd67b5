package org.collaborativecourses.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Items were written past the product, which counts once a minute how far people are where nobody has. */
final class Counted {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private Counted() {}

    /** Has all counted, those too that were counted before their items came, and prints how long that took from the first ones on. */
    static void await(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE enrolment SET counted_revision_id = NULL");
        }
        long all = left(connection);
        long start = System.nanoTime();
        long begun = 0;
        for (long left = all; left > 0; left = left(connection)) {
            if (begun == 0 && left < all) {
                begun = System.nanoTime();
            }
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException(left + " enrolments are not counted");
            }
            pause();
        }
        System.out.printf(
                Locale.ROOT,
                "Counted how far %d enrolments are, in %.1f s from the first thousand on%n",
                all,
                begun == 0 ? 0 : (System.nanoTime() - begun) / 1e9);
    }

    private static long left(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT COUNT(*) FROM enrolment WHERE counted_revision_id IS NULL")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
