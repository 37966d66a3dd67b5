package org.collaborativecourses.coursefolder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.content.CourseOutline.CompletionRule;
import org.collaborativecourses.content.CourseOutline.CourseText;
import org.collaborativecourses.content.CourseOutline.ModuleText;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.shared.Language;

/**
 * What {@code course.yaml} says, before anybody looked into the items' files. What could not be read is null or absent:
 * the problem is told, and the rest is checked all the same.
 */
record CourseYaml(
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
        List<ModuleEntry> modules) {

    static final String FILE = "course.yaml";
    static final int USUAL_PASS = 70;

    /** @param serves numbers of the course's aims */
    record ModuleEntry(String key, Map<Language, ModuleText> texts, List<Integer> serves, List<ItemEntry> items) {}

    /** @param complete empty: the default of the kind */
    record ItemEntry(
            String key,
            int line,
            Optional<ItemKind> kind,
            Optional<List<Asked>> complete,
            List<After> after,
            boolean optional,
            Optional<Said> handIn,
            Optional<Said> address) {}

    /** @param name viewed, done, handed-in, score or passed */
    record Asked(String name, int percent, int line) {}

    record After(String item, int line) {}

    record Said(String value, int line) {}

    Optional<ItemEntry> findItem(String itemKey) {
        return modules.stream()
                .flatMap(it -> it.items().stream())
                .filter(it -> it.key().equals(itemKey))
                .findFirst();
    }
}
