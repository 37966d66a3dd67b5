package org.collaborativecourses.question;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every question has.
 *
 * @param id never changes, and is the same in every language; empty where the file names none
 * @param name for authors; empty where there is none
 * @param category where it stands in the bank; empty: nowhere
 * @param stem what is asked
 * @param explanation shown whatever was answered (GIFT: general feedback)
 * @param clues hints, in the order they are given in
 */
public record QuestionHead(
        String id,
        String name,
        String category,
        Set<String> tags,
        RichText stem,
        RichText explanation,
        List<RichText> clues) {

    public QuestionHead {
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
        clues = List.copyOf(clues);
    }

    /** What is asked, as safe HTML. */
    public String text() {
        return stem.html();
    }

    /** What is said whatever was answered, as safe HTML. */
    public String generalFeedback() {
        return explanation.html();
    }

    /** The hints as safe HTML. */
    public List<String> hints() {
        return clues.stream().map(RichText::html).toList();
    }
}
