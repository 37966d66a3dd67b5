package org.collaborativecourses.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class ReminderRoundTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static ReminderRule rule(int every) {
        ReminderConditions asked =
                new ReminderConditions(null, null, null, null, null, null, null, null, false, 3, null);
        return new ReminderRule(
                1, "Rule", true, every, asked, Map.of(Language.EN, new ReminderText("s", "b")), 1, NOON);
    }

    private static Candidate in(String course, int dueInDays, LocalDate lastDay, LocalDate lastOfRule) {
        return new Candidate(
                7,
                "Nyasha",
                "n@example.org",
                Language.EN,
                course,
                NOON,
                NOON,
                NOON.plus(Duration.ofDays(dueInDays)),
                null,
                0,
                0,
                new Standing(false, false, ZoneOffset.UTC, lastDay, lastOfRule));
    }

    private static List<String> chosen(ReminderRule rule, Candidate... all) {
        return ReminderRound.choose(rule, List.of(all), NOON).stream()
                .map(Candidate::courseKey)
                .toList();
    }

    @Test
    void aCourseThatWaitsForItsPeriodSilencesNoOther() {
        LocalDate yesterday = TODAY.minusDays(1);
        for (int every : List.of(0, 7)) {
            assertEquals(
                    List.of("wednesday"),
                    chosen(rule(every), in("monday", 1, yesterday, yesterday), in("wednesday", 3, yesterday, null)));
        }
    }

    @Test
    void ofSeveralThatAreToComeTheOneThatIsDueFirstDoes() {
        assertEquals(List.of("soon"), chosen(rule(7), in("late", 3, null, null), in("soon", 1, null, null)));
    }
}
