package org.collaborativecourses.web.marking;

import java.util.ArrayList;
import java.util.List;
import org.collaborativecourses.content.Rubric;
import org.collaborativecourses.content.Rubric.Level;

/**
 * A criterion as a page shows it.
 *
 * @param field what its choice is called in the form
 * @param reached points of the level that was chosen; -1: none was
 */
public record RubricRow(String field, String title, int most, List<LevelRow> levels, int reached) {

    /**
     * @param value what the form sends for it
     * @param chosen whether the work is on this level
     */
    public record LevelRow(String value, String name, int points, String text, boolean chosen) {}

    /** @param chosen the level of each criterion; empty: none was chosen */
    static List<RubricRow> of(Rubric rubric, List<Integer> chosen) {
        List<RubricRow> rows = new ArrayList<>();
        for (int i = 0; i < rubric.criteria().size(); i++) {
            Rubric.Criterion criterion = rubric.criteria().get(i);
            int at = i < chosen.size() ? chosen.get(i) : -1;
            List<LevelRow> levels = new ArrayList<>();
            for (int n = 0; n < criterion.levels().size(); n++) {
                Level level = criterion.levels().get(n);
                levels.add(new LevelRow(String.valueOf(n), level.name(), level.points(), level.text(), n == at));
            }
            int reached = at < 0 ? -1 : criterion.levels().get(at).points();
            rows.add(new RubricRow("level-" + i, criterion.title(), criterion.most(), levels, reached));
        }
        return rows;
    }
}
