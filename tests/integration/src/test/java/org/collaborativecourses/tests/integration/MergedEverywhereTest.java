package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever names an organisation follows it when it is merged: every column of the schema, those to come included. */
class MergedEverywhereTest {

    /** Columns that point at an organisation. */
    private static final String POINTING = "SELECT DISTINCT CONCAT(table_name, '.', column_name) FROM"
            + " information_schema.key_column_usage WHERE table_schema = DATABASE()"
            + " AND referenced_table_name = 'organisation' UNION SELECT CONCAT(table_name, '.', column_name) FROM"
            + " information_schema.columns WHERE table_schema = DATABASE() AND data_type IN ('bigint', 'int')"
            + " AND (column_name LIKE '%organi_ation%' OR table_name = 'organisation' AND column_name LIKE '%\\_id')";

    private static final String WRITTEN =
            "SELECT CONCAT(c.table_name, '.', c.column_name) FROM information_schema.columns c"
                    + " JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                    + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
                    + " AND c.data_type IN ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'json')";

    /** Nothing reads it any more: who leads is a row of responsibility. */
    private static final Set<String> UNREAD = Set.of("collaborative.lead_id");

    /** Where the old key stays: on its own row, in the trail, and where it is looked up whenever it is asked for. */
    private static final Set<String> KEPT = Set.of(
            "organisation.okey", "audit_entry.subject", "audit_entry.detail", "role_grant.scope_key", "token.detail");

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final Guest secretariat = product.demonstration("secretariat");

    private String from;
    private String into;
    private String coordinator;
    private long person;
    private final String invited = UUID.randomUUID() + "@example.org";

    private Guest.Reply post(String path, Map<String, ?> body) {
        Guest.Reply reply = secretariat.json("POST", Guest.API + path, body);
        assertTrue(reply.status() == 200 || reply.status() == 204, path + " " + reply);
        return reply;
    }

    private String organisation() {
        String name = "Merging " + UUID.randomUUID();
        return post("/organisations", Map.of("name", name, "type", "cso"))
                .json()
                .get("key")
                .asText();
    }

    private String collaborative() {
        Map<String, Object> facts = Map.of(
                "name",
                "Merging " + UUID.randomUUID(),
                "subthemes",
                List.of("youth"),
                "kind",
                "grantee",
                "state",
                "active",
                "regions",
                List.of("pacific"));
        return post("/collaboratives", facts).json().get("key").asText();
    }

    private long id(String key) {
        return store.number("SELECT id FROM organisation WHERE okey = ?", key);
    }

    private long personOf(String email) {
        return store.number("SELECT id FROM person WHERE email_key = ?", email);
    }

    /** Named by everything that can name an organisation. */
    @BeforeEach
    void isNamedEverywhere() {
        from = organisation();
        into = organisation();
        String before = organisation();
        post("/organisations/" + before + "/merge", Map.of("into", from));
        post("/organisations/" + from + "/memberships", Map.of("parent", organisation()));
        post("/organisations/" + organisation() + "/memberships", Map.of("parent", from));
        person = personOf(store.addPerson("Moves with it", "member"));
        post("/people/" + person + "/affiliations", Map.of("organisation", from));
        coordinator = store.addPerson("Coordinates it", "member");
        post("/people/" + personOf(coordinator) + "/roles", Map.of("role", "coordinator/organisation", "key", from));
        String collaborative = "/collaboratives/" + collaborative();
        post(collaborative + "/participants", Map.of("participant", from));
        post(collaborative + "/responsibilities", Map.of("duty", "expert", "organisation", from, "with", "cbm"));
        post(collaborative + "/responsibilities", Map.of("duty", "expert", "organisation", "cbm", "with", from));
        post(
                collaborative + "/rules",
                Map.of("named", List.of(from), "memberOf", List.of(from), "types", List.of("cso")));
        post(
                "/reminders",
                Map.of(
                        "name", "Of one organisation",
                        "every", 7,
                        "organisation", from,
                        "dueWithin", "3",
                        "subject-en", "{name}: {course}",
                        "body-en", "Go on at {link}"));
        post("/invitations", Map.of("email", invited, "language", "en", "organisation", from));
    }

    private Set<String> pointingAt(String key) {
        Set<String> found = new TreeSet<>();
        for (String it : store.column(POINTING)) {
            String[] name = it.split("\\.");
            if (!UNREAD.contains(it)
                    && !it.equals("organisation.id")
                    && store.number("SELECT COUNT(*) FROM " + name[0] + " WHERE " + name[1] + " = ?", id(key)) > 0) {
                found.add(it);
            }
        }
        return found;
    }

    private Set<String> writing(String key) {
        Set<String> found = new TreeSet<>();
        for (String it : store.column(WRITTEN)) {
            String[] name = it.split("\\.");
            if (store.number("SELECT COUNT(*) FROM " + name[0] + " WHERE " + name[1] + " LIKE ?", "%" + key + "%")
                    > 0) {
                found.add(it);
            }
        }
        return found;
    }

    @Test
    void nothingPointsAtTheOldOneOrWritesItsKey() {
        Set<String> pointing = new TreeSet<>(store.column(POINTING));
        pointing.removeAll(UNREAD);
        pointing.remove("organisation.id");
        assertEquals(pointing, pointingAt(from), "this test names it in every column that can");
        assertTrue(writing(from)
                .containsAll(Set.of("participation_rule.rule", "reminder_rule.conditions", "token.detail")));
        post("/organisations/" + from + "/merge", Map.of("into", into));
        assertEquals(Set.of(), pointingAt(from));
        Set<String> left = new TreeSet<>(writing(from));
        left.removeAll(KEPT);
        assertEquals(Set.of(), left);
    }

    @Test
    void whatKeepsTheOldKeyLeadsToTheOther() {
        post("/organisations/" + from + "/merge", Map.of("into", into));
        Guest guest = product.guest().logIn(coordinator, product.password());
        String people =
                guest.get(Guest.API + "/people", "Accept", "application/json").text();
        assertTrue(people.contains("\"id\":" + person + ","), people);
        String desk = guest.get("/coordination").text();
        assertTrue(desk.contains(invited), "who was asked into the old one is asked into the other: " + desk);
        long invitation = store.number("SELECT MAX(id) FROM token WHERE detail LIKE ?", "%" + from);
        assertEquals(
                204,
                guest.json("POST", Guest.API + "/invitations/" + invitation + "/withdrawal", Map.of())
                        .status());
        assertFalse(guest.get("/coordination").text().contains(invited));
    }

    @Test
    void thePageOfTheOneThatStaysTellsOfTheMerge() {
        String address = "/secretariat/organisations/" + into;
        String name = store.value("SELECT name FROM organisation WHERE okey = ?", from);
        assertFalse(secretariat.get(address).text().contains(name));
        post("/organisations/" + from + "/merge", Map.of("into", into));
        String page = secretariat.get(address).text();
        String trail = page.substring(page.indexOf("id=\"trail\""));
        assertTrue(trail.contains(name), trail);
    }

    @Test
    void certificatesThatWereWithdrawnReplacedOrRevokedStayAsTheyAre() {
        String add = "INSERT INTO certificate (code, person_id, course_key, period, issue, issued_at, expires_at,"
                + " revoked_at, revoked_why, revoked_kind, replaced_at, replaced_by, withdrawn_at, snapshot, signature, key_id,"
                + " holder, credential) SELECT LEFT(MD5(RAND()), 26), ?, course_key, ?, ?, issued_at, expires_at,"
                + " IF(? = 1, UTC_TIMESTAMP(6), NULL), IF(? = 1, 'a reason', NULL), IF(? = 1, 'revoked', NULL),"
                + " IF(? = 2, UTC_TIMESTAMP(6), NULL), IF(? = 2, LEFT(MD5(RAND()), 26), NULL),"
                + " IF(? = 3, UTC_TIMESTAMP(6), NULL), snapshot, signature, key_id, holder, credential"
                + " FROM certificate WHERE snapshot <> '' LIMIT 1";
        for (int i = 1; i <= 3; i++) {
            store.write(add, person, 90, i, i, i, i, i, i, i);
        }
        String all =
                "SELECT GROUP_CONCAT(CONCAT_WS('|', code, person_id, course_key, period, issue, issued_at, expires_at,"
                        + " revoked_at, revoked_why, replaced_at, replaced_by, withdrawn_at, MD5(snapshot), MD5(signature), key_id)"
                        + " ORDER BY id) FROM certificate WHERE person_id = ?";
        String before = store.value(all, person);
        assertEquals(3, store.number("SELECT COUNT(*) FROM certificate WHERE person_id = ?", person));
        post("/organisations/" + from + "/merge", Map.of("into", into));
        assertEquals(before, store.value(all, person));
    }
}
