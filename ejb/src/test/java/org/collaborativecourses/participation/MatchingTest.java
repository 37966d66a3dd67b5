package org.collaborativecourses.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.participation.ParticipationRepository.Span;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchingTest {

    private static final Candidate REGIONAL = candidate(1, "regional", "coalition-regional", null, "", "es");
    private static final Candidate PERU = candidate(2, "peru", "coalition-national", "PE", "OC1", "es", 1);
    private static final Candidate CHILE = candidate(3, "chile", "coalition-national", "CL", "", "es", 1);
    private static final Candidate MALAWI = candidate(4, "malawi", "coalition-national", "MW", "OC1", "en");
    private static final Candidate OF_PERU = candidate(5, "of-peru", "cso", "PE", "", "es", 2);
    private static final Candidate ALLIANCE = candidate(6, "alliance", "network", "MW", "OC3", "en");
    private static final Candidate SAMOA = candidate(7, "samoa", "coalition-national", "WS", "OC1", null);
    private static final List<Candidate> ALL = List.of(REGIONAL, PERU, CHILE, MALAWI, OF_PERU, ALLIANCE, SAMOA);

    private static final List<String> NONE = List.of();
    private static final List<String> NATIONAL = List.of("coalition-national");

    private static Candidate candidate(
            long id, String key, String type, String country, String components, String language, long... parents) {
        return new Candidate(
                id,
                key,
                type,
                country,
                null,
                components.isEmpty() ? Set.of() : Set.of(components),
                language,
                java.util.Arrays.stream(parents).boxed().collect(Collectors.toSet()));
    }

    private static Rule rule(List<String> types, List<String> memberOf, boolean withMembers, List<String> countries) {
        return new Rule(types, memberOf, withMembers, countries, NONE, NONE, NONE, NONE, "");
    }

    private static String found(Rule rule) {
        Map<String, Long> ids = ALL.stream().collect(Collectors.toMap(Candidate::key, Candidate::id));
        ids.put("former", 4L);
        Set<Long> found = new Matching(ALL, ids).of(rule);
        return ALL.stream()
                .filter(it -> found.contains(it.id()))
                .map(Candidate::key)
                .collect(Collectors.joining(" "));
    }

    @Test
    void findsMembersOfARegionalCoalition() {
        assertEquals("peru chile", found(rule(NATIONAL, List.of("regional"), false, NONE)));
    }

    @Test
    void findsTheirMembersTooWhereItSaysSo() {
        assertEquals("peru chile of-peru", found(rule(NATIONAL, List.of("regional"), true, NONE)));
    }

    @Test
    void everyConditionHasToHold() {
        assertEquals("peru", found(rule(NATIONAL, List.of("regional"), false, List.of("PE", "WS"))));
        assertEquals("peru samoa", found(rule(NATIONAL, NONE, false, List.of("PE", "WS"))));
        assertEquals("", found(rule(List.of("university"), List.of("regional"), true, NONE)));
    }

    @Test
    void findsGranteesOfACountryAndWhoIsNamed() {
        Rule rule = new Rule(
                NONE, NONE, false, List.of("MW"), NONE, List.of("OC1", "OC2", "OC3"), NONE, List.of("chile"), "");
        assertEquals("chile malawi alliance", found(rule));
    }

    @Test
    void aKeyOfOneThatWasMergedLeadsToTheOther() {
        assertEquals(
                "malawi", found(new Rule(NONE, NONE, false, NONE, NONE, NONE, NONE, List.of("former", "gone"), "")));
    }

    @Test
    void aRegionHoldsItsCountriesAndItsSmallerRegions() {
        assertEquals("samoa", found(region("pacific")));
        assertEquals("samoa", found(region("asia-pacific")));
        assertEquals("malawi alliance", found(region("africa")));
        assertEquals("peru chile of-peru", found(region("latin-america-caribbean")));
        assertEquals("", found(region("central-america")));
    }

    private static Rule region(String region) {
        return new Rule(NONE, NONE, false, NONE, List.of(region), NONE, NONE, NONE, "");
    }

    @Test
    void findsThoseThatWorkInALanguage() {
        assertEquals("malawi alliance", found(new Rule(NONE, NONE, false, NONE, NONE, NONE, List.of("en"), NONE, "")));
    }

    @Test
    void aRuleThatAsksForNobodyIsRefusedAndFindsNobody() {
        Rule nobody = new Rule(NONE, NONE, true, NONE, NONE, NONE, NONE, NONE, "in a fragile context");
        assertEquals("", found(nobody));
        assertEquals(
                "types", assertThrows(InvalidException.class, nobody::check).field());
        assertThrows(
                InvalidException.class,
                () -> rule(NONE, NONE, false, List.of("XX")).check());
    }

    @ParameterizedTest
    @EnumSource
    void isASentenceInEveryLanguage(Language language) {
        Rule rule = new Rule(
                NATIONAL,
                List.of("regional"),
                true,
                List.of("PE"),
                List.of("latin-america-caribbean"),
                List.of("OC1"),
                List.of("es"),
                List.of("malawi"),
                "fragile");
        String sentence = new RuleSentence(language, Map.of("regional", "CLADE", "malawi", "CSEC")).of(rule);
        for (String part : List.of("CLADE", "CSEC", "OC1", "fragile")) {
            assertEquals(true, sentence.contains(part), sentence);
        }
        assertEquals(false, sentence.contains("participation.") || sentence.contains("  "), sentence);
    }

    @Test
    void saysInEnglishWhatTheSourcesSay() {
        assertEquals(
                "All national coalitions that are members of CLADE, and their members.",
                new RuleSentence(Language.EN, Map.of("clade", "CLADE"))
                        .of(rule(NATIONAL, List.of("clade"), true, NONE)));
        assertEquals(
                "All organisations in Malawi with a grant, and also CSEC.",
                new RuleSentence(Language.EN, Map.of("csec", "CSEC"))
                        .of(new Rule(
                                NONE,
                                NONE,
                                false,
                                List.of("MW"),
                                NONE,
                                List.of("OC1", "OC2", "OC3"),
                                NONE,
                                List.of("csec"),
                                "")));
    }

    @Test
    void ofTwoThatAreMergedWhatOverlapsIsOneLongerStretch() {
        LocalDate may = LocalDate.of(2025, 5, 1);
        assertEquals(
                List.of(new Span(1, 0, may, may.plusMonths(1)), new Span(1, 0, may.plusMonths(2), null)),
                MergedParticipations.joined(List.of(
                        new Span(1, 0, may.plusMonths(3), null),
                        new Span(1, 0, may, may.plusMonths(1)),
                        new Span(1, 0, may.plusMonths(2), may.plusMonths(4)))));
    }
}
