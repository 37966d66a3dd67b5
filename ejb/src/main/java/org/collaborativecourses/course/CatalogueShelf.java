package org.collaborativecourses.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.collaborativecourses.shared.Language;

/** What the catalogue answered where no words were searched, for as long as nothing is published. */
@ApplicationScoped
class CatalogueShelf {

    private static final int MOST = 300;

    private volatile Shelf shelf = new Shelf(Map.of(), new ConcurrentHashMap<>());

    private record Asked(CatalogueQuery query, List<Language> known, int page) {}

    private record Shelf(Map<String, CourseRepository.Pointer> published, Map<Asked, CatalogueResult> answers) {}

    /** @param published what is published now */
    CatalogueResult get(
            Map<String, CourseRepository.Pointer> published,
            CatalogueQuery query,
            List<Language> known,
            int page,
            Supplier<CatalogueResult> search) {
        Shelf current = shelf;
        if (current.published != published || current.answers.size() >= MOST) {
            current = new Shelf(published, new ConcurrentHashMap<>());
            shelf = current;
        }
        Asked asked = new Asked(query, known, page);
        CatalogueResult answer = current.answers.get(asked);
        if (answer == null) {
            answer = search.get();
            current.answers.put(asked, answer);
        }
        return answer;
    }
}
