package org.collaborativecourses.course;

import java.util.List;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.TextState;
import org.collaborativecourses.shared.Language;

/**
 * A course as the catalogue shows it.
 *
 * @param textLanguage the language that title and summary are in
 * @param languages every language it can be read in, with how much of it
 * @param bytes what it costs to open every item once
 */
public record CourseCard(
        String key,
        String title,
        String summary,
        Language textLanguage,
        List<LanguageShare> languages,
        List<String> subthemes,
        List<String> organisations,
        int modules,
        int items,
        int minutes,
        long bytes,
        boolean openAccess,
        boolean certificate) {

    /**
     * @param percent of the items that have a text in it
     * @param drafts how many of these texts nobody has checked yet
     * @param outdated how many are older than their original
     */
    public record LanguageShare(Language language, int percent, int drafts, int outdated) {

        public boolean complete() {
            return percent == 100;
        }
    }

    /** How much of the course there is in each of its languages. */
    public static List<LanguageShare> shares(CourseOutline outline) {
        List<ItemOutline> items = outline.items().toList();
        return outline.languages().stream()
                .map(language -> new LanguageShare(
                        language,
                        percent(items, language),
                        count(items, language, TextState.DRAFT),
                        count(items, language, TextState.OUTDATED)))
                .toList();
    }

    private static int count(List<ItemOutline> items, Language language, TextState state) {
        return (int)
                items.stream().filter(item -> item.state(language) == state).count();
    }

    private static int percent(List<ItemOutline> items, Language language) {
        long there = items.stream()
                .filter(item -> item.texts().containsKey(language))
                .count();
        return items.isEmpty() ? 0 : (int) (there * 100 / items.size());
    }
}
