package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody without an account finds, in the words that they type and with each filter. */
class CatalogueTest {

    private static final String MONITORING = "monitoring-inclusive-education";
    private static final String TEACHING = "teaching-for-inclusion";
    private static final String PLANNING = "planning-inclusive-education";
    private static final String MEL = "mel-training";
    private static final String ORIGINS = "origins-of-a-learning-alliance";

    private final Guest guest = RunningProduct.shared().guest();

    private JsonNode asked(String query) {
        Guest.Reply reply = guest.get(Guest.API + "/courses" + query, "Accept", "application/json");
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("courses");
    }

    private Set<String> found(String query) {
        Set<String> keys = new TreeSet<>();
        asked(query).forEach(it -> keys.add(it.get("key").asText()));
        return keys;
    }

    private static String words(String typed) {
        return "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "monitoring inclusive education," + MONITORING,
        "MONITOR inclus," + MONITORING,
        "suivi de l’éducation inclusive," + MONITORING,
        "suivi education handicapes," + MONITORING,
        "ÉCOLE HANDICAPÉS," + MONITORING,
        "ensenar para la inclusion," + TEACHING,
        "Enseñar señas," + TEACHING,
        "planificar educacao inclusiva," + PLANNING,
        "orçamento educação," + PLANNING,
        "رصد التعليم الدامج," + MONITORING,
        "رَصْد," + MONITORING,
        "تعليم دامج," + MONITORING,
        "متعلمون," + MONITORING,
    })
    void isSearchedInEveryLanguageAndAccentsDoNotMatter(String typed, String course) {
        assertTrue(found(words(typed)).contains(course), typed + ": " + found(words(typed)));
        String page = guest.get("/courses" + words(typed)).text();
        assertTrue(page.contains("href=\"/courses/" + course + "\""), typed);
    }

    @Test
    void findsNothingWhereOneWordIsMissingAndSaysSo() {
        assertEquals(Set.of(), found(words("monitoring zzyzx")));
        Guest.Reply page = guest.get("/courses" + words("monitoring zzyzx"));
        assertEquals(200, page.status());
        assertTrue(page.text().contains("href=\"/courses\""), "there is a way back to all courses");
        assertFalse(page.text().contains("href=\"/courses/" + MONITORING + "\""));
    }

    @Test
    void isNarrowedDownBySubthemeCollaborativeLanguageAndLength() {
        Set<String> all = found("");
        assertTrue(all.containsAll(Set.of(MONITORING, TEACHING, PLANNING, MEL, ORIGINS)), all.toString());
        assertEquals(Set.of(PLANNING), found("?subtheme=education-financing"));
        assertEquals(Set.of(MONITORING), found("?language=ar"));
        assertEquals(Set.of(TEACHING), found("?language=es"));
        assertEquals(Set.of(PLANNING), found("?language=pt&subtheme=gender-and-social-inclusion"));
        assertEquals(Set.of(), found("?language=pt&subtheme=organisational-development"));
        assertEquals(Set.of(MONITORING), found(words("monitoring") + "&language=ar"));
        assertEquals(Set.of(), found(words("monitoring") + "&language=es&subtheme=education-financing"));
        String collaborative = RunningProduct.shared()
                .store()
                .value(
                        "SELECT c.ckey FROM collaborative c JOIN offering o ON o.collaborative_id = c.id WHERE"
                                + " o.course_key = ?",
                        MEL);
        assertEquals(Set.of(MEL), found("?collaborative=" + collaborative));
        int shortest = Integer.MAX_VALUE;
        for (JsonNode course : asked("")) {
            shortest = Math.min(shortest, course.get("minutes").asInt());
        }
        int most = shortest;
        assertTrue(found("?maxMinutes=" + (most - 1)).isEmpty());
        assertFalse(found("?maxMinutes=" + most).isEmpty());
        asked("?maxMinutes=" + most).forEach(it -> assertTrue(it.get("minutes").asInt() <= most));
    }

    @Test
    void aNumberThatIsNoneIsRefusedByItsName() {
        for (String it : List.of("maxMinutes", "page")) {
            Guest.Reply reply = guest.get(Guest.API + "/courses?" + it + "=x", "Accept", "application/json");
            assertEquals(422, reply.status(), reply.toString());
            assertEquals(it, reply.json().get("field").asText());
        }
    }

    @Test
    void thePageIsNarrowedDownLikeTheApiAndKeepsWhatWasChosen() {
        String page = guest.get("/courses?language=ar&subtheme=gender-and-social-inclusion&length=480")
                .text();
        assertTrue(page.contains("href=\"/courses/" + MONITORING + "\""));
        assertFalse(page.contains("href=\"/courses/" + TEACHING + "\""));
        for (String chosen : List.of("ar", "gender-and-social-inclusion", "480")) {
            assertTrue(page.matches("(?s).*<option[^>]*value=\"" + chosen + "\"[^>]*selected.*"), chosen);
        }
    }
}
