package org.collaborativecourses.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.CourseText;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.shared.Language;

/** The catalogue of published courses. Asks the database only where words are searched. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CatalogueService {

    @Inject
    private PublishedCourses published;

    @Inject
    private CatalogueShelf shelf;

    @Inject
    private CourseRepository repository;

    /**
     * The courses that match, by relevance where words are asked for, else by title, those first
     * that the reader can read in their language.
     *
     * @param known what the reader reads, the best first
     * @param page counted from 1
     */
    public CatalogueResult search(CatalogueQuery query, List<Language> known, int page) {
        return query.words().isBlank()
                ? shelf.get(published.pointers(), query, known, page, () -> read(query, known, page))
                : read(query, known, page);
    }

    private CatalogueResult read(CatalogueQuery query, List<Language> known, int page) {
        return CatalogueResult.of(found(query, known), page, outline -> card(outline, known));
    }

    /** The titles of all, by key, in the order of the titles. */
    public Map<String, String> titles(Language reader) {
        Map<String, String> titles = new LinkedHashMap<>();
        found(
                        new CatalogueQuery("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        List.of(reader))
                .forEach(it -> titles.put(it.key(), it.text(reader).title()));
        return titles;
    }

    private List<CourseOutline> found(CatalogueQuery query, List<Language> known) {
        String words = FoldedText.query(query.words());
        if (!query.words().isBlank() && words.isEmpty()) {
            return List.of();
        }
        List<PublishedRevision> revisions = words.isEmpty() ? all() : byRelevance(repository.search(words));
        Stream<CourseOutline> matching = revisions.stream()
                .map(PublishedRevision::outline)
                .filter(outline -> matches(outline, query, outline.shownIn(known)));
        if (words.isEmpty()) {
            matching = matching.sorted(byTitleShown(known));
        }
        return matching.toList();
    }

    /** Those in the reader's first language before the others, each by the title that the reader sees of it. */
    static Comparator<CourseOutline> byTitleShown(List<Language> known) {
        Language reader = known.get(0);
        return Comparator.comparing(
                        (CourseOutline outline) -> !outline.languages().contains(reader))
                .thenComparing(
                        outline -> outline.text(outline.shownIn(known)).title(), Collator.getInstance(reader.locale()));
    }

    /** @param known what the reader reads, the best first */
    public CourseCard card(CourseOutline outline, List<Language> known) {
        Language shown = outline.shownIn(known);
        CourseText text = outline.text(shown);
        List<ItemOutline> items = outline.items().toList();
        return new CourseCard(
                outline.key(),
                text.title(),
                text.summary(),
                shown,
                CourseCard.shares(outline),
                outline.subthemes(),
                outline.organisations(),
                outline.modules().size(),
                items.size(),
                outline.minutes(shown),
                items.stream()
                        .mapToLong(item -> item.texts()
                                .get(item.shownIn(shown, outline.source()))
                                .bytes())
                        .sum(),
                outline.openAccess(),
                outline.certificateMonths() != null);
    }

    private List<PublishedRevision> all() {
        return published.pointers().values().stream()
                .map(pointer -> published.find(pointer.revisionId()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<PublishedRevision> byRelevance(List<Long> courseIds) {
        Map<Long, Long> revisions = published.pointers().values().stream()
                .collect(Collectors.toMap(CourseRepository.Pointer::courseId, CourseRepository.Pointer::revisionId));
        return courseIds.stream()
                .map(revisions::get)
                .filter(java.util.Objects::nonNull)
                .map(published::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean matches(CourseOutline outline, CatalogueQuery query, Language shown) {
        return query.subtheme().map(it -> outline.subthemes().contains(it)).orElse(true)
                && query.courseKeys().map(it -> it.contains(outline.key())).orElse(true)
                && query.language().map(it -> outline.languages().contains(it)).orElse(true)
                && query.mostMinutes()
                        .map(most -> outline.minutes(shown) <= most)
                        .orElse(true);
    }
}
