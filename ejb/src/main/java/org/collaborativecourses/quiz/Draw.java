package org.collaborativecourses.quiz;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.collaborativecourses.question.Question;

/**
 * Questions drawn at random.
 *
 * @param n how many
 * @param category only from this one; empty: from any
 * @param tags only with all of these
 */
public record Draw(int n, String category, Set<String> tags) {

    public Draw {
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    }

    public boolean mayTake(Question question) {
        return question.scored()
                && (category.isEmpty() || category.equals(question.head().category()))
                && question.head().tags().containsAll(tags);
    }
}
