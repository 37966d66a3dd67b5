package org.collaborativecourses.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A network as large as a secretariat of three may have to run: 28 collaboratives, 500 organisations, 20,000 people, 200
 * courses, 100,000 enrolments and five million item states, made by the database itself from sequences.
 */
final class Network {

    static final int COLLABORATIVES = 28;
    static final int ORGANISATIONS = 500;
    static final int PEOPLE = 20_000;
    static final int COURSES = 200;
    static final int COURSES_EACH = 5;
    static final int ENROLMENTS = PEOPLE * COURSES_EACH;
    static final int RULE = 1;
    static final int AUDIT_ENTRIES = 100_000;
    static final int ITEMS = 80;
    static final int MODULES = 5;

    static final Member SECRETARIAT = new Member(1);
    static final Member COORDINATOR = new Member(2);
    static final Member FACILITATOR = new Member(3);

    private static final int AT_ONCE = 10_000;

    private final Connection connection;

    Network(Connection connection) {
        this.connection = connection;
    }

    void write() throws SQLException {
        run("INSERT INTO organisation (id, okey, name, type, country, region, components) SELECT 1000 + seq,"
                + " CONCAT('org-', seq), CONCAT(ELT(1 + seq MOD 4, 'Coalition ', 'Network ', 'Union ', 'Alliance '), seq),"
                + " ELT(1 + seq MOD 3, 'cso', 'coalition-national', 'network'), ELT(1 + seq MOD 20, 'MW', 'ZM', 'KE', 'ZW',"
                + " 'NP', 'BD', 'PK', 'PH', 'BR', 'PE', 'BO', 'CO', 'SN', 'ML', 'TG', 'BF', 'JO', 'LB', 'SB', 'VU'),"
                + " ELT(1 + (seq MOD 20) DIV 4, 'africa', 'asia-pacific', 'latin-america-caribbean',"
                + " 'west-central-africa', 'pacific'), ELT(1 + seq MOD 3, 'OC1', 'OC2', 'OC1,OC3') FROM seq_1_to_"
                + ORGANISATIONS);
        run(
                "INSERT INTO organisation_membership (member_id, parent_id, from_date) SELECT 1000 + seq, 1001 + seq MOD 20,"
                        + " '2024-01-01' FROM seq_21_to_" + ORGANISATIONS);
        run("INSERT INTO person (id, email, email_key, name, language, country, role, password_hash, created_at,"
                + " confirmed_at) SELECT"
                + " seq, CONCAT('person', seq, '@example.org'), CONCAT('person', seq, '@example.org'), CONCAT("
                + "ELT(1 + seq MOD 16, 'Amina', 'Bola', 'Chipo', 'Dalia', 'Esi', 'Fatou', 'Grace', 'Hana', 'Ines', 'José',"
                + " 'Kofi', 'Leila', 'Musa', 'Noura', 'Olga', 'Pedro'), ' ', ELT(1 + (seq * 7) MOD 13, 'Banda', 'Cruz',"
                + " 'Diallo', 'Mensah', 'Ndiaye', 'Phiri', 'Quispe', 'Rahman', 'Sibanda', 'Tamang', 'Uddin', 'Vargas',"
                + " 'Zulu'), ' ', seq), 'en', 'KE', IF(seq = 1, 'secretariat', IF(seq = 3, 'facilitator', 'member')),"
                + " 'x',"
                + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM seq_1_to_" + PEOPLE);
        run("INSERT INTO affiliation (person_id, organisation_id, from_date) SELECT seq, 1001 + seq MOD "
                + ORGANISATIONS + ", '2024-01-01' FROM seq_1_to_" + PEOPLE);
        run(
                "INSERT IGNORE INTO affiliation (person_id, organisation_id, from_date) SELECT seq, 1001 + (seq * 3 + 1) MOD "
                        + ORGANISATIONS + ", '2025-01-01' FROM seq_1_to_" + PEOPLE + " WHERE seq MOD 10 = 0");
        run(
                "INSERT INTO collaborative (id, ckey, name, subtheme, kind) SELECT 1000 + seq, CONCAT('collaborative-', seq),"
                        + " CONCAT('Collaborative ', seq), 'youth', 'learning' FROM seq_1_to_" + COLLABORATIVES);
        for (int step : new int[] {1, 7, 11}) {
            run(
                    "INSERT IGNORE INTO participation (collaborative_id, organisation_id, from_date, open) SELECT 1001 + (seq * "
                            + step + ") MOD " + COLLABORATIVES + ", 1000 + seq, '2024-01-01', 1 FROM seq_1_to_"
                            + ORGANISATIONS);
        }
        run("INSERT IGNORE INTO offering (collaborative_id, course_key) SELECT 1001 + id MOD " + COLLABORATIVES
                + ", course_key FROM course");
        enrolments();
        items();
        certificates();
        reminders();
        desks();
        Counted.await(connection);
        run("ANALYZE TABLE person, enrolment, item_progress, affiliation, organisation, participation");
    }

    private void enrolments() throws SQLException {
        run("INSERT INTO enrolment (id, person_id, course_id, how, enrolled_at, language, completed_at) SELECT s.seq,"
                + " 1 + (s.seq - 1) MOD " + PEOPLE + ", c.id, 'self',"
                + " UTC_TIMESTAMP(6) - INTERVAL (1 + (s.seq * 7919) MOD 700) DAY, ELT(1 + s.seq MOD 5, 'en', 'fr', 'es',"
                + " 'pt', 'ar'), NULL FROM seq_1_to_" + ENROLMENTS
                + " s JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 AS at FROM course) c"
                + " ON c.at = ((1 + (s.seq - 1) MOD " + PEOPLE + ") * 7 + (s.seq - 1) DIV " + PEOPLE + " * 41) MOD "
                + COURSES);
        run("UPDATE enrolment SET completed_at = LEAST(UTC_TIMESTAMP(6), enrolled_at + INTERVAL (5 + id MOD 90) DAY)"
                + " WHERE id MOD 10 < 4");
    }

    /** All items of whoever completed, the first ones of all others: fifty each. The index is made at the end, sorted. */
    private void items() throws SQLException {
        run("ALTER TABLE item_progress DROP INDEX IF EXISTS item_progress_completed");
        for (int first = 1; first <= ENROLMENTS; first += AT_ONCE) {
            run("INSERT INTO item_progress (enrolment_id, item_key, viewed_at, completed_at) SELECT e.id,"
                    + " CONCAT('page-', s.seq), e.enrolled_at, LEAST(IFNULL(e.completed_at, UTC_TIMESTAMP(6)), e.enrolled_at"
                    + " + INTERVAL s.seq * (1 + e.id MOD 40) HOUR) FROM enrolment e JOIN seq_1_to_" + ITEMS
                    + " s WHERE e.id BETWEEN " + first + " AND " + (first + AT_ONCE - 1)
                    + " AND (e.completed_at IS NOT NULL OR s.seq <= 1 + e.id MOD 60) ORDER BY e.id, 2");
        }
        run("ALTER TABLE item_progress ADD INDEX item_progress_completed (completed_at, enrolment_id)");
    }

    /** For lists only: nobody could verify them. */
    private void certificates() throws SQLException {
        run("INSERT INTO certificate (code, person_id, course_key, period, issue, issued_at, expires_at, snapshot,"
                + " signature, key_id, holder) SELECT LPAD(e.id, 26, '0'), p.id, c.course_key, 1, 1, e.completed_at,"
                + " e.completed_at + INTERVAL 36 MONTH, JSON_OBJECT('number', e.id, 'holder', p.name), '', '1', p.name"
                + " FROM enrolment e JOIN person p ON p.id = e.person_id JOIN course c ON c.id = e.course_id"
                + " WHERE e.completed_at IS NOT NULL");
    }

    /** Whoever enrolled three weeks ago or earlier, in whatever course, and has done less than half of it. */
    private void reminders() throws SQLException {
        run(
                "INSERT INTO reminder_rule (id, name, active, every_days, conditions, texts, made_by, made_at, changed_at)"
                        + " VALUES (" + RULE
                        + ", 'Come back', 0, 7, '{\"enrolledDays\":21,\"progressBelow\":50,\"notPassed\":false}',"
                        + " '{\"en\":{\"subject\":\"Hello {name}\",\"body\":\"Go on: {link}\"}}', 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
    }

    private void desks() throws SQLException {
        run("INSERT INTO role_grant (person_id, role, scope, scope_key, given_at, open) VALUES"
                + " (1, 'secretariat', 'house', '', UTC_TIMESTAMP(6), 1),"
                + " (2, 'coordinator', 'organisation', 'org-1', UTC_TIMESTAMP(6), 1),"
                + " (3, 'facilitator', 'collaborative', 'collaborative-1', UTC_TIMESTAMP(6), 1)");
        // Row by row: MariaDB 11.4.5 takes every value of an INSERT … SELECT for null where the table has a trigger
        // before updates.
        try (PreparedStatement entry =
                connection.prepareStatement("INSERT INTO audit_entry (at, actor_id, action, subject, detail) VALUES"
                        + " (UTC_TIMESTAMP(6) - INTERVAL ? MINUTE, 1, 'organisation.personJoined', ?, '{}')")) {
            for (int i = 1; i <= AUDIT_ENTRIES; i++) {
                entry.setInt(1, i);
                entry.setString(2, "person/" + (1 + i % PEOPLE));
                entry.addBatch();
                if (i % AT_ONCE == 0) {
                    entry.executeBatch();
                }
            }
        }
        try (PreparedStatement login = connection.prepareStatement(
                "INSERT INTO login (person_id, token_hash, csrf_token, remembered, created_at, last_seen_at, expires_at)"
                        + " VALUES (?, ?, ?, 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 90 DAY)")) {
            for (Member it : new Member[] {SECRETARIAT, COORDINATOR, FACILITATOR}) {
                login.setInt(1, it.number());
                login.setBytes(2, it.tokenHash());
                login.setString(3, it.csrf());
                login.executeUpdate();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
