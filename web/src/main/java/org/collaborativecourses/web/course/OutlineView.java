package org.collaborativecourses.web.course;

import java.util.List;
import java.util.Locale;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemTextOutline;
import org.collaborativecourses.content.CourseOutline.ModuleOutline;
import org.collaborativecourses.content.CourseOutline.ModuleText;
import org.collaborativecourses.content.TextState;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.ItemState;
import org.collaborativecourses.shared.Language;

/** The outline of a course as a page draws it: every row ready, nothing left to look up while the page renders. */
public final class OutlineView {

    private final List<Module> modules;

    /** @param language the one that the texts of this module are in */
    public record Module(ModuleText text, Language language, List<Row> rows) {}

    /**
     * @param state as {@code house:state} and {@code house:mark} name it
     * @param fallback whether the text is in another language than the one read
     * @param textState how the text in the language read stands against its source
     * @param missing what the reader still has to do; nothing for who is not in the course
     */
    public record Row(
            String key,
            String kind,
            ItemTextOutline text,
            Language language,
            boolean fallback,
            TextState textState,
            boolean mandatory,
            String state,
            List<Condition> missing,
            List<String> blockedBy,
            Double score) {

        /** Whether opening it is all that is missing. */
        public boolean isOnlyUnopened() {
            return missing.size() == 1 && missing.get(0).kind() == Condition.Kind.VIEWED;
        }

        /** As {@code shared.state} names it, or empty where the text is as it should be. */
        public String getTextNote() {
            return textState == TextState.DRAFT || textState == TextState.OUTDATED
                    ? textState.name().toLowerCase(Locale.ROOT)
                    : "";
        }
    }

    OutlineView(CourseProgressView view, Language language) {
        CourseOutline outline = view.revision().outline();
        this.modules = outline.modules().stream()
                .map(module -> module(module, view, language))
                .toList();
    }

    private static Module module(ModuleOutline module, CourseProgressView view, Language language) {
        Language source = view.revision().outline().source();
        Language shown = module.shownIn(language, source);
        return new Module(
                module.texts().get(shown),
                shown,
                module.items().stream()
                        .map(item -> row(view.progress().item(item.key()), view, language, source))
                        .toList());
    }

    static Row row(ItemState state, CourseProgressView view, Language language, Language source) {
        Language shown = state.item().shownIn(language, source);
        return new Row(
                state.item().key(),
                state.item().kind().code(),
                state.item().texts().get(shown),
                shown,
                shown != language,
                state.item().state(language),
                state.item().mandatory(),
                code(state, view.enrolled()),
                view.enrolled() ? state.missing() : List.of(),
                view.enrolled()
                        ? state.blockedBy().stream()
                                .map(item -> item.texts()
                                        .get(item.shownIn(language, source))
                                        .title())
                                .toList()
                        : List.of(),
                state.score());
    }

    private static String code(ItemState state, boolean enrolled) {
        if (!enrolled) {
            return "not-started";
        }
        return switch (state.status()) {
            case BLOCKED -> "locked";
            case OPEN -> "not-started";
            case STARTED -> "in-progress";
            case COMPLETE -> "complete";
        };
    }

    public List<Module> getModules() {
        return modules;
    }

    long openBytes() {
        return modules.stream()
                .flatMap(module -> module.rows().stream())
                .filter(row -> !"locked".equals(row.state()))
                .mapToLong(row -> row.text().bytes())
                .sum();
    }

    long bytes() {
        return modules.stream()
                .flatMap(module -> module.rows().stream())
                .mapToLong(row -> row.text().bytes())
                .sum();
    }
}
