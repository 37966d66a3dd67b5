package org.collaborativecourses.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.collaborativecourses.shared.Language;

/**
 * What is drawn, and said in tables beside it.
 *
 * @param months the last twelve, the oldest first
 * @param items of the chosen course in their order; none where no course is chosen
 * @param gain null where no course is chosen, or nobody did both checks
 * @param languages keys are codes; {@link Group#NONE}: never chosen
 */
public record Charts(
        List<Month> months, List<Stop> items, Gain gain, List<Share> languages, List<Share> countries, Instant readAt) {

    /** @param enrolled how many people came in it, into whatever number of courses @param completed how many completed any */
    public record Month(YearMonth month, int enrolled, int completed) {}

    /**
     * @param completed who completed it @param standing of those on their way, whose first mandatory item that is not
     *     complete it is
     */
    public record Stop(String key, String title, Language language, int completed, int standing) {}

    /**
     * @param before mean percent in the check at the start @param after in the one at the end
     * @param modules of the questions that ask for an aim which a module serves; empty where the course does not say
     */
    public record Gain(int people, int before, int after, List<GroupGain> collaboratives, List<GroupGain> modules) {}

    public record GroupGain(Group group, int people, int before, int after) {}

    public record Share(Group group, int learners) {}
}
