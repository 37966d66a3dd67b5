package org.collaborativecourses.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collaborativecourses.shared.Language;

/**
 * All of a course but the text of its items: structure, rules, titles, sizes, and how each translation stands. Small
 * enough to be kept in memory for every published revision, and immutable.
 *
 * @param key the course's stable key
 * @param source the language it is written in first
 * @param languages source first, then the translations
 * @param subthemes keys of the sub-themes it belongs to
 * @param organisations keys of the organisations that stand behind it
 * @param openAccess whether it can be read without an account
 * @param pass percent that passes a quiz which names no own pass mark
 * @param completion what completes the course
 * @param certificateMonths months a certificate is valid; 0: for ever; empty: there is none
 * @param texts title, summary and aims; always present for the source language
 * @param media path in the folder to what it is
 */
public record CourseOutline(
        String key,
        Language source,
        List<Language> languages,
        List<String> subthemes,
        List<String> organisations,
        List<String> authors,
        String licence,
        boolean openAccess,
        int pass,
        CompletionRule completion,
        Integer certificateMonths,
        Map<Language, CourseText> texts,
        List<ModuleOutline> modules,
        Map<String, MediaOutline> media) {

    /** Title, one paragraph, and what a learner can do afterwards. */
    public record CourseText(String title, String summary, List<String> aims) {}

    /** Whether all mandatory items are asked for, or any one of them; and the mean score of scored items, 0: none. */
    public record CompletionRule(boolean all, int meanScore) {}

    /** @param serves numbers, from 1, of the course's aims that it serves; empty where the course does not say */
    public record ModuleOutline(
            String key,
            Map<Language, ModuleText> texts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> serves,
            List<ItemOutline> items) {

        public ModuleOutline {
            serves = serves == null ? List.of() : List.copyOf(serves);
        }

        /** The language its title is in for somebody who reads in the given one: that, else English, else the source. */
        public Language shownIn(Language language, Language source) {
            return language.among(texts.keySet(), source);
        }

        public ModuleText text(Language language, Language source) {
            return texts.get(shownIn(language, source));
        }
    }

    public record ModuleText(String title, List<String> aims) {}

    /**
     * @param mandatory only mandatory items count towards completion
     * @param conditions all of them complete the item
     * @param after keys of the items that must be complete before this one opens
     * @param handIn for tasks: {@code text}, {@code file} or {@code either}; else empty
     * @param address for links: where it leads; else empty
     */
    public record ItemOutline(
            String key,
            ItemKind kind,
            boolean mandatory,
            List<Condition> conditions,
            List<String> after,
            String handIn,
            String address,
            Map<Language, ItemTextOutline> texts) {

        public TextState state(Language language) {
            ItemTextOutline text = texts.get(language);
            return text == null ? TextState.MISSING : text.state();
        }

        /** How it is marked, in the language it is shown in to somebody who reads in the given one; null: it is not. */
        public Rubric rubric(Language language, Language source) {
            return texts.get(shownIn(language, source)).rubric();
        }

        /** The language this item is shown in to somebody who reads in the given one: that, else English, else the source. */
        public Language shownIn(Language language, Language source) {
            return language.among(texts.keySet(), source);
        }
    }

    /**
     * @param minutes how long it takes
     * @param bytes what it costs to open: text and media together, as transferred
     * @param questions how many questions an attempt at it has; 0 for what is no quiz
     * @param rubric how it is marked, for a task that is; else null
     */
    public record ItemTextOutline(
            String title, int minutes, int bytes, int questions, TextState state, Rubric rubric) {}

    /**
     * @param hash SHA-256, hexadecimal
     * @param width pixels of an image, so that a page does not jump when it arrives; 0: not known
     */
    public record MediaOutline(String hash, String contentType, int size, int width, int height) {}

    public CourseText text(Language language) {
        return texts.get(shownIn(language));
    }

    /** The language this course is described in to somebody who reads the given one: that, else English, else the source. */
    public Language shownIn(Language language) {
        return language.among(texts.keySet(), source);
    }

    /** The same for somebody who reads several, the best first: the first that it has, else English, else the source. */
    public Language shownIn(List<Language> known) {
        return known.stream()
                .filter(texts::containsKey)
                .findFirst()
                .orElseGet(() -> Language.EN.among(texts.keySet(), source));
    }

    public Stream<ItemOutline> items() {
        return modules.stream().flatMap(module -> module.items().stream());
    }

    public Optional<ItemOutline> findItem(String itemKey) {
        return items().filter(item -> item.key().equals(itemKey)).findFirst();
    }

    @JsonIgnore
    public int minutes(Language language) {
        return items().mapToInt(
                        item -> item.texts().get(item.shownIn(language, source)).minutes())
                .sum();
    }
}
