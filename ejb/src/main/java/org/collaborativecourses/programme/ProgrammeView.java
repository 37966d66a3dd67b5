package org.collaborativecourses.programme;

import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.Language;

/**
 * A programme and how one person stands in it.
 *
 * @param language what title and summary are in
 * @param months how long its certificate is valid; 0: for ever; null: there is none
 * @param retired whether it is no longer offered
 */
public record ProgrammeView(
        String key,
        String title,
        String summary,
        Language language,
        boolean inOrder,
        Integer months,
        boolean retired,
        List<Part> parts) {

    /**
     * A course of it.
     *
     * @param percent of its mandatory items
     * @param entered whether the person is in it
     */
    public record Part(
            String key, String title, Language language, int minutes, int percent, boolean entered, boolean complete) {}

    public int done() {
        return (int) parts.stream().filter(Part::complete).count();
    }

    public boolean complete() {
        return done() == parts.size();
    }

    /** Of all its courses, each counting the same; rounded down, so that 100 means all. */
    public int percent() {
        if (parts.isEmpty()) {
            return 0;
        }
        return parts.stream()
                        .mapToInt(it -> it.complete() ? 100 : Math.min(99, it.percent()))
                        .sum()
                / parts.size();
    }

    public boolean entered() {
        return parts.stream().anyMatch(Part::entered);
    }

    public int minutes() {
        return parts.stream().mapToInt(Part::minutes).sum();
    }

    /** Where to go on: the first that was begun and is not complete, else the first that is not. */
    public Optional<Part> next() {
        return parts.stream()
                .filter(it -> it.entered() && !it.complete())
                .findFirst()
                .or(() -> parts.stream().filter(it -> !it.complete()).findFirst());
    }
}
