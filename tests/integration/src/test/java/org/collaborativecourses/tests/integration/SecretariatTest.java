package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Organisations, people, roles and the trail, in the running product on a real MariaDB. */
class SecretariatTest {

    private static RunningProduct product;
    private static Store store;
    private static Guest secretariat;
    private static Guest administrator;

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
        store = product.store();
        secretariat = product.demonstration("secretariat");
        administrator = product.demonstration("admin");
    }

    private static String organisation() {
        String name = "Test " + UUID.randomUUID().toString().substring(0, 8);
        Guest.Reply reply = secretariat.json("POST", Guest.API + "/organisations", Map.of("name", name, "type", "cso"));
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("key").asText();
    }

    private static int join(String member, String parent, Object... more) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("parent", parent));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i].toString(), more[i + 1]);
        }
        return secretariat
                .json("POST", Guest.API + "/organisations/" + member + "/memberships", body)
                .status();
    }

    private static long person(String organisation) {
        String email = store.addPerson("Somebody of " + organisation, "member");
        long id = id(email);
        assertEquals(
                204,
                secretariat
                        .json(
                                "POST",
                                Guest.API + "/people/" + id + "/affiliations",
                                Map.of("organisation", organisation))
                        .status());
        return id;
    }

    private static long id(String email) {
        return Long.parseLong(store.value("SELECT id FROM person WHERE email_key = ?", email));
    }

    private static Guest coordinatorOf(String organisation) {
        String email = store.addPerson("Coordinator", "member");
        Guest.Reply given = secretariat.json(
                "POST",
                Guest.API + "/people/" + id(email) + "/roles",
                Map.of("role", "coordinator/organisation", "key", organisation));
        assertEquals(204, given.status(), given.toString());
        return product.guest().logIn(email, product.password());
    }

    @Test
    void membershipsNeverGoRoundInACircle() {
        String a = organisation();
        String b = organisation();
        String c = organisation();
        assertEquals(204, join(a, b));
        assertEquals(204, join(b, c));
        assertEquals(422, join(c, a));
        assertEquals(422, join(a, b), "it is a member there already");
        assertEquals(422, join(a, a));
        String d = organisation();
        assertEquals(204, join(c, d, "to", "2020-01-01"));
        assertEquals(204, join(d, a, "from", "2020-01-01"), "they were never both at once");
        assertEquals(422, join(a, d, "from", "2021-05-05", "to", "2021-05-05"));
    }

    @Test
    void somebodyBelongsFromADayToAnotherAndTheTrailHasOnlyWhatChanged() {
        String organisation = organisation();
        long id = id(store.addPerson("Somebody who moves", "member"));
        String address = Guest.API + "/people/" + id + "/affiliations";
        Map<String, Object> past = Map.of("organisation", organisation, "from", "2020-01-01", "to", "2021-01-01");
        assertEquals(204, secretariat.json("POST", address, past).status());
        assertEquals(204, secretariat.json("POST", address, past).status(), "twice is once");
        assertEquals(
                422,
                secretariat
                        .json("POST", address, Map.of("organisation", organisation, "from", "2020-06-01"))
                        .status(),
                "some of the days are there already");
        assertEquals(
                422,
                secretariat
                        .json(
                                "POST",
                                address,
                                Map.of("organisation", organisation, "from", "2024-01-01", "to", "2024-01-01"))
                        .status());
        assertEquals(
                204,
                secretariat
                        .json("POST", address, Map.of("organisation", organisation, "from", "2021-01-01"))
                        .status());
        assertEquals(
                204,
                secretariat
                        .json("POST", address, Map.of("organisation", organisation))
                        .status(),
                "who belongs there goes on");
        assertEquals(
                "2020-01-01/2021-01-01 2021-01-01",
                store.value(
                        "SELECT GROUP_CONCAT(CONCAT_WS('/', from_date, to_date) ORDER BY from_date SEPARATOR ' ')"
                                + " FROM affiliation WHERE person_id = ?",
                        id));
        assertEquals(
                "2",
                store.value(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'organisation.personJoined' AND subject = ?",
                        "person/" + id));
    }

    @Test
    void anOrganisationCountsWhoBelongsToItTodayOnceEach() {
        String organisation = organisation();
        person(organisation);
        long again = person(organisation);
        long former = person(organisation);
        long later = person(organisation);
        String of = " WHERE person_id = ? AND organisation_id = (SELECT id FROM organisation WHERE okey = ?)";
        store.write(
                "UPDATE affiliation SET from_date = '2020-01-01', to_date = CURRENT_DATE" + of, former, organisation);
        store.write("UPDATE affiliation SET from_date = CURRENT_DATE + INTERVAL 9 DAY" + of, later, organisation);
        store.write(
                "INSERT INTO affiliation (person_id, organisation_id, from_date) SELECT person_id, organisation_id,"
                        + " '2019-01-01' FROM affiliation" + of,
                again,
                organisation);
        String page =
                secretariat.get("/secretariat/organisations/" + organisation).text();
        assertTrue(page.contains("People who belong to it today: 2<"), page);
        String row = secretariat
                .get(Guest.API + "/reports/organisations?q=" + organisation, "Accept", "application/json")
                .json()
                .get(0)
                .get("people")
                .asText();
        assertEquals("2", row);
    }

    @Test
    void aMergeKeepsPeopleEnrolmentsAndTheOldKey() {
        String from = organisation();
        String into = organisation();
        String network = organisation();
        join(from, network);
        long one = person(from);
        long both = person(from);
        secretariat.json("POST", Guest.API + "/people/" + both + "/affiliations", Map.of("organisation", into));
        store.write(
                "INSERT INTO enrolment (person_id, course_id, how, enrolled_at) SELECT ?, MIN(id), 'self',"
                        + " UTC_TIMESTAMP(6) FROM course",
                one);
        Guest.Reply merged =
                secretariat.json("POST", Guest.API + "/organisations/" + from + "/merge", Map.of("into", into));
        assertEquals(204, merged.status(), merged.toString());
        String in =
                "SELECT COUNT(*) FROM affiliation a JOIN organisation o ON o.id = a.organisation_id WHERE o.okey = ?"
                        + " AND a.person_id = ? AND a.to_date IS NULL";
        assertEquals("1", store.value(in, into, one));
        assertEquals("1", store.value(in, into, both));
        assertEquals("0", store.value(in, from, one));
        assertEquals("1", store.value("SELECT COUNT(*) FROM enrolment WHERE person_id = ?", one));
        Guest.Reply page = secretariat.get("/secretariat/organisations/" + from);
        assertEquals(200, page.status());
        assertTrue(page.text().contains(into) && page.text().contains(network), "the old key leads to the other");
        assertEquals(
                "1",
                store.value(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'organisation.merged' AND subject = ?",
                        "organisation/" + from));
    }

    @Test
    void aCoordinatorSeesAndInvitesThePeopleOfTheirOwnAndItsMembersAndNobodyElse() {
        String own = organisation();
        String member = organisation();
        String memberOfMember = organisation();
        String formerMember = organisation();
        join(member, own);
        join(memberOfMember, member);
        join(formerMember, own, "to", "2020-01-01");
        long here = person(own);
        long near = person(member);
        List<Long> beyond = List.of(person(memberOfMember), person(formerMember), id("member@example.org"));
        Guest coordinator = coordinatorOf(own);
        List<Long> seen = new ArrayList<>();
        JsonNode list = coordinator
                .get(Guest.API + "/people", "Accept", "application/json")
                .json();
        list.get("people").forEach(it -> seen.add(it.get("id").asLong()));
        seen.sort(null);
        assertEquals(List.of(here, near), seen);
        assertEquals(2, list.get("total").asInt());
        for (String query : List.of("?organisation=" + memberOfMember, "?q=member@example.org", "?organisation=-")) {
            JsonNode none = coordinator
                    .get(Guest.API + "/people" + query, "Accept", "application/json")
                    .json();
            assertEquals(0, none.get("total").asInt(), query);
        }
        String page = coordinator.get("/coordination").text();
        assertFalse(page.contains("member@example.org"));
        for (long id : beyond) {
            assertEquals(403, coordinator.get("/secretariat/people/" + id).status());
        }
        assertEquals(204, invite(coordinator, own));
        assertEquals(204, invite(coordinator, member));
        assertEquals(422, invite(coordinator, memberOfMember));
        assertEquals(422, invite(coordinator, "cbm"));
        assertEquals(422, invite(coordinator, ""));
        String foreign = store.value("SELECT MAX(id) FROM token WHERE purpose = 'invite'");
        Guest another = coordinatorOf(memberOfMember);
        assertEquals(
                404,
                another.json("POST", Guest.API + "/invitations/" + foreign + "/withdrawal", Map.of())
                        .status());
        assertEquals(
                204,
                coordinator
                        .json("POST", Guest.API + "/invitations/" + foreign + "/withdrawal", Map.of())
                        .status());
    }

    private static int invite(Guest guest, String organisation) {
        return guest.json(
                        "POST",
                        Guest.API + "/invitations",
                        Map.of(
                                "email",
                                UUID.randomUUID() + "@example.org",
                                "language",
                                "en",
                                "organisation",
                                organisation))
                .status();
    }

    @Test
    void rolesAreGivenAndTakenWithWhoAndWhen() {
        String email = store.addPerson("A rising star", "member");
        String path = Guest.API + "/people/" + id(email) + "/roles";
        Guest guest = product.guest().logIn(email, product.password());
        assertEquals(403, guest.get("/secretariat").status());
        Map<String, String> secretary = Map.of("role", "secretariat/house");
        assertEquals(403, secretariat.json("POST", path, secretary).status(), "only administrators lift that high");
        assertEquals(204, administrator.json("POST", path, secretary).status());
        assertEquals(200, guest.get("/secretariat").status(), "at once");
        assertEquals(
                403,
                guest.json("POST", path, Map.of("role", "administrator/house")).status());
        assertEquals(
                422,
                administrator
                        .json("POST", path, Map.of("role", "coordinator/house"))
                        .status());
        assertEquals(
                422,
                administrator
                        .json("POST", path, Map.of("role", "facilitator/course", "key", "no-such-course"))
                        .status());
        assertEquals(204, administrator.json("POST", path, secretary).status(), "twice is once");
        String grant = store.value("SELECT MAX(id) FROM role_grant WHERE person_id = ? AND open = 1", id(email));
        assertEquals(
                204,
                administrator
                        .json("POST", path + "/" + grant + "/end", Map.of())
                        .status());
        assertEquals(403, guest.get("/secretariat").status());
        assertEquals(
                "1/1/member",
                store.value(
                        "SELECT CONCAT_WS('/', COUNT(*), SUM(g.given_by = a.id AND g.taken_by = a.id), MIN(p.role)) FROM"
                                + " role_grant g JOIN person p ON p.id = g.person_id JOIN person a ON a.email_key ="
                                + " 'admin@example.org' WHERE p.id = ?",
                        id(email)));
        assertEquals("2", store.value("SELECT COUNT(*) FROM audit_entry WHERE subject = ?", "person/" + id(email)));
    }

    private static List<String> roles(String email, String more) {
        List<String> roles = new ArrayList<>();
        secretariat
                .get(Guest.API + "/reports/people?q=" + email + more, "Accept", "application/json")
                .json()
                .forEach(it -> roles.add(it.get("role").asText()));
        return roles;
    }

    @Test
    void whoCoordinatesIsFoundAsACoordinatorAndNotAmongMembers() {
        String organisation = organisation();
        Map<String, String> coordinator = Map.of("role", "coordinator/organisation", "key", organisation);
        String email = store.addPerson("Coordinates", "member");
        assertEquals(List.of("member"), roles(email, "&role=member"));
        assertEquals(List.of(), roles(email, "&role=coordinator"));
        String path = Guest.API + "/people/" + id(email) + "/roles";
        assertEquals(204, secretariat.json("POST", path, coordinator).status());
        assertEquals(List.of("coordinator"), roles(email, ""));
        assertEquals(List.of("coordinator"), roles(email, "&role=coordinator"));
        assertEquals(List.of(), roles(email, "&role=member"));
        String grant = store.value("SELECT MAX(id) FROM role_grant WHERE person_id = ? AND open = 1", id(email));
        assertEquals(
                204,
                administrator
                        .json("POST", path + "/" + grant + "/end", Map.of())
                        .status());
        assertEquals(List.of("member"), roles(email, "&role=member"), "as long as they do");
        String both = store.addPerson("Coordinates and facilitates", "member");
        Map<String, String> facilitator = Map.of("role", "facilitator/course", "key", "mel-training");
        for (Map<String, String> it : List.of(coordinator, facilitator)) {
            Guest.Reply given = secretariat.json("POST", Guest.API + "/people/" + id(both) + "/roles", it);
            assertEquals(204, given.status(), given.toString());
        }
        assertEquals(List.of("facilitator"), roles(both, "&role=coordinator"), "whatever else they are");
        assertEquals(List.of("facilitator"), roles(both, "&role=facilitator"));
    }

    @Test
    void theTrailIsSearchedAndNeverChanged() {
        String key = organisation();
        assertThrows(IllegalStateException.class, () -> store.write("UPDATE audit_entry SET actor_id = NULL"));
        assertThrows(IllegalStateException.class, () -> store.write("DELETE FROM audit_entry"));
        assertTrue(secretariat.get("/secretariat/audit?q=" + key).text().contains(key));
        assertFalse(secretariat
                .get("/secretariat/audit?q=" + key + "&action=identity.roleGiven")
                .text()
                .contains("/secretariat/organisations/" + key));
        assertFalse(secretariat
                .get("/secretariat/audit?q=" + key + "&to=2020-01-01")
                .text()
                .contains("/organisations/" + key));
    }
}
