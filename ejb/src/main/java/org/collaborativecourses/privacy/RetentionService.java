package org.collaborativecourses.privacy;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.PeriodOver;
import org.collaborativecourses.shared.Retention;

/** How long anything is kept, and the forgetting. */
@Stateless
public class RetentionService {

    private static final String DAYS = "privacy.days.";
    private static final String RESPONSIBLE = "privacy.responsible";
    private static final int LONGEST = 300;

    @Inject
    private PrivacyRepository repository;

    @Inject
    private AuditService audit;

    @Inject
    private Event<PeriodOver> over;

    @Inject
    private Clock clock;

    public PrivacySettings settings() {
        Map<String, String> set = repository.settings();
        return new PrivacySettings(
                set.getOrDefault(RESPONSIBLE, ""),
                Arrays.stream(Retention.values())
                        .map(it -> new Period(it, days(it, set)))
                        .toList());
    }

    private static int days(Retention what, Map<String, String> set) {
        String said = set.get(DAYS + what.code());
        return said == null ? what.days() : Integer.parseInt(said);
    }

    /**
     * @param responsible who answers for people's data; may be empty
     * @param days by {@link Retention#code}
     * @throws InvalidException at responsible, or at the code of what cannot be kept for so long or so short
     */
    public void settle(long actorId, String responsible, Map<String, String> days) {
        Checks checks = new Checks();
        Map<Retention, Integer> wanted = new HashMap<>();
        for (Retention it : Retention.values()) {
            checks.that(() -> wanted.put(it, number(it, days.getOrDefault(it.code(), ""))));
        }
        String who = responsible.strip();
        checks.that(() -> {
            if (who.length() > LONGEST) {
                throw new InvalidException("responsible", "privacy.error.tooLong", LONGEST);
            }
        });
        checks.pass();
        Map<String, String> set = repository.settings();
        repository.set(RESPONSIBLE, who);
        wanted.forEach((what, number) -> {
            int before = days(what, set);
            if (before != number) {
                repository.set(DAYS + what.code(), String.valueOf(number));
                audit.record(
                        actorId, "privacy.periodChanged", "period/" + what.code(), "before", before, "after", number);
            }
        });
    }

    private static int number(Retention what, String text) {
        String digits = text.strip();
        int number = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
        if (number < what.fewest() || number > what.most()) {
            throw new InvalidException(what.code(), "privacy.error.days", what.fewest(), what.most());
        }
        return number;
    }

    /** Tells everybody who holds some of it what is to be forgotten. */
    public void forget(Retention what) {
        int days = days(what, repository.settings());
        over.fire(new PeriodOver(what, clock.instant().minus(Duration.ofDays(days))));
    }
}
