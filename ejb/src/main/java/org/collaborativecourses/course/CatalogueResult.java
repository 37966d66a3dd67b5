package org.collaborativecourses.course;

import java.util.List;
import java.util.function.Function;
import org.collaborativecourses.content.CourseOutline;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param page counted from 1
 * @param pages at least 1
 */
public record CatalogueResult(List<CourseCard> courses, int total, int page, int pages) {

    /** How many courses a page shows. */
    public static final int MOST = 20;

    /** A page after the last is the last. */
    static CatalogueResult of(List<CourseOutline> all, int wanted, Function<CourseOutline, CourseCard> card) {
        int pages = Math.max(1, (all.size() + MOST - 1) / MOST);
        int page = Math.min(Math.max(1, wanted), pages);
        List<CourseCard> cards = all.subList((page - 1) * MOST, Math.min(all.size(), page * MOST)).stream()
                .map(card)
                .toList();
        return new CatalogueResult(cards, all.size(), page, pages);
    }

    public boolean isFirst() {
        return page == 1;
    }

    public boolean isLast() {
        return page == pages;
    }
}
