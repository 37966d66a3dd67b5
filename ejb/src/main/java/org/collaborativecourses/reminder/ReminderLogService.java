package org.collaborativecourses.reminder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collaborativecourses.role.Reach;

/** What was sent by the rules within somebody's reach. */
@Stateless
public class ReminderLogService {

    @Inject
    private ReminderRepository rules;

    @Inject
    private ReminderLogRepository log;

    /** Those older than a line, the newest first. @param ruleId of one rule; null: of all within reach */
    public List<ReminderLine> before(Reach reach, Long ruleId, long id, int most) {
        Map<Long, String> within = rules.within(reach).stream()
                .filter(it -> ruleId == null || it.id() == ruleId)
                .collect(Collectors.toMap(ReminderRule::id, ReminderRule::name));
        return within.isEmpty() ? List.of() : log.before(within, id, most);
    }
}
