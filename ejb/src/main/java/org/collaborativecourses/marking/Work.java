package org.collaborativecourses.marking;

import java.time.Instant;
import java.util.List;
import org.collaborativecourses.content.Rubric;
import org.collaborativecourses.shared.Language;

/**
 * A work with everything that is needed to mark it.
 *
 * @param text or null
 * @param fileName or null
 * @param last whether nothing was handed in after it
 * @param own whether it is the reader's own, which somebody else marks
 * @param language what titles and rubric are in
 * @param rounds what was said of it, the last first
 */
public record Work(
        long submissionId,
        String learner,
        String courseKey,
        String courseTitle,
        String itemKey,
        String itemTitle,
        Language language,
        int number,
        Instant handedInAt,
        String text,
        String fileName,
        boolean last,
        boolean own,
        Rubric rubric,
        List<MarkView> rounds) {

    /** How many rounds there are: whoever marks says which they have seen. */
    public int seen() {
        return rounds.size();
    }

    /** What holds; null: nothing was said yet. */
    public MarkView latest() {
        return rounds.isEmpty() ? null : rounds.get(0);
    }
}
