package org.collaborativecourses.coursefolder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.collaborativecourses.content.CourseOutline.CompletionRule;
import org.collaborativecourses.content.CourseOutline.CourseText;
import org.collaborativecourses.content.CourseOutline.ModuleText;
import org.collaborativecourses.coursefolder.CourseYaml.ModuleEntry;
import org.collaborativecourses.shared.Language;

/** Reads {@code course.yaml} and tells everything that is wrong in it. */
final class CourseYamlReader {

    private static final Set<String> NAMES = Set.of(
            "key",
            "source",
            "languages",
            "subthemes",
            "organisations",
            "authors",
            "licence",
            "access",
            "pass",
            "completion",
            "certificate",
            "title",
            "summary",
            "aims",
            "modules");
    private static final int LONGEST_VALIDITY = 600;

    private final Yaml root;
    private final Map<String, Yaml> values;
    private final Set<String> itemKeys = new HashSet<>();
    private List<Language> languages = List.of();

    private CourseYamlReader(Yaml root) {
        this.root = root;
        this.values = root.map(NAMES);
    }

    static Optional<CourseYaml> read(String text, Problems problems) {
        return Yaml.read(text, CourseYaml.FILE, 0, problems).flatMap(root -> new CourseYamlReader(root).read());
    }

    private Optional<CourseYaml> read() {
        String key = required("key").flatMap(Yaml::key).orElse(null);
        Language source = required("source").flatMap(this::language).orElse(null);
        languages = languages(source);
        List<String> authors = required("authors").map(Yaml::textList).orElse(List.of());
        String licence = required("licence").flatMap(Yaml::text).orElse(null);
        boolean open = optional("access")
                .flatMap(it -> it.oneOf(List.of("account", "open")))
                .filter("open"::equals)
                .isPresent();
        int pass = optional("pass")
                .map(it -> it.number(1, 100))
                .orElse(OptionalInt.empty())
                .orElse(CourseYaml.USUAL_PASS);
        CompletionRule completion = optional("completion").map(this::completion).orElse(new CompletionRule(true, 0));
        Integer months = optional("certificate").map(this::certificate).orElse(null);
        Map<Language, CourseText> texts = courseTexts();
        List<ModuleEntry> modules = required("modules")
                .map(it -> modules(it, source, aims(texts, source)))
                .orElse(List.of());
        if (key == null || source == null || licence == null || languages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CourseYaml(
                key,
                source,
                languages,
                optional("subthemes").map(Yaml::keys).orElse(List.of()),
                optional("organisations").map(Yaml::keys).orElse(List.of()),
                authors,
                licence,
                open,
                pass,
                completion,
                months,
                texts,
                modules));
    }

    private Optional<Yaml> required(String name) {
        return root.required(values, name);
    }

    private Optional<Yaml> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private Optional<Language> language(Yaml value) {
        Optional<String> code = value.text();
        Optional<Language> language = code.flatMap(Language::find);
        if (code.isPresent() && language.isEmpty()) {
            value.error("unknown-language", code.get());
        }
        return language;
    }

    private List<Language> languages(Language source) {
        List<Language> found = new ArrayList<>();
        Optional<Yaml> list = required("languages");
        for (Yaml entry : list.map(Yaml::list).orElse(List.of())) {
            language(entry).ifPresent(language -> {
                if (found.contains(language)) {
                    entry.error("double-value", language.code());
                } else {
                    found.add(language);
                }
            });
        }
        if (list.isPresent() && source != null && (found.isEmpty() || found.get(0) != source)) {
            list.get().error("source-not-first", source.code());
        }
        return List.copyOf(found);
    }

    private CompletionRule completion(Yaml value) {
        Map<String, Yaml> rule = value.map(Set.of("require", "mean-score"));
        boolean any = Optional.ofNullable(rule.get("require"))
                .flatMap(it -> it.oneOf(List.of("all", "any")))
                .filter("any"::equals)
                .isPresent();
        OptionalInt mean =
                rule.containsKey("mean-score") ? rule.get("mean-score").number(1, 100) : OptionalInt.empty();
        return new CompletionRule(!any, mean.orElse(0));
    }

    private Integer certificate(Yaml value) {
        OptionalInt months = value.required(value.map(Set.of("months")), "months")
                .map(it -> it.number(0, LONGEST_VALIDITY))
                .orElse(OptionalInt.empty());
        return months.isPresent() ? months.getAsInt() : null;
    }

    private Map<Language, CourseText> courseTexts() {
        Map<Language, Yaml> titles = perLanguage(required("title"), languages);
        Map<Language, Yaml> summaries = perLanguage(required("summary"), languages);
        Map<Language, Yaml> aims = perLanguage(required("aims"), languages);
        Map<Language, CourseText> texts = new EnumMap<>(Language.class);
        for (Language language : languages) {
            texts.put(
                    language,
                    new CourseText(
                            textIn(titles, language).orElse(""),
                            textIn(summaries, language).orElse(""),
                            aimsIn(aims, language)));
        }
        return texts;
    }

    /** The values of a map from language to something; each of the wanted languages must be there. */
    private Map<Language, Yaml> perLanguage(Optional<Yaml> map, List<Language> wanted) {
        Map<Language, Yaml> found = new EnumMap<>(Language.class);
        map.ifPresent(value -> {
            value.entries().forEach((code, text) -> {
                Optional<Language> language = Language.find(code).filter(languages::contains);
                language.ifPresentOrElse(it -> found.put(it, text), () -> text.error("unknown-language", code));
            });
            for (Language language : wanted) {
                if (value.isMap() && !found.containsKey(language)) {
                    value.error("text-missing", value.name(), language.code());
                }
            }
        });
        return found;
    }

    private static Optional<String> textIn(Map<Language, Yaml> texts, Language language) {
        return Optional.ofNullable(texts.get(language)).flatMap(Yaml::text);
    }

    private static List<String> aimsIn(Map<Language, Yaml> aims, Language language) {
        return Optional.ofNullable(aims.get(language)).map(Yaml::textList).orElse(List.of());
    }

    private static int aims(Map<Language, CourseText> texts, Language source) {
        return source == null || !texts.containsKey(source)
                ? 0
                : texts.get(source).aims().size();
    }

    /** @param aims how many the course has */
    private List<ModuleEntry> modules(Yaml list, Language source, int aims) {
        List<ModuleEntry> modules = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Yaml entry : list.list()) {
            Map<String, Yaml> module = entry.map(Set.of("key", "title", "aims", "serves", "items"));
            Optional<String> key = entry.required(module, "key").flatMap(Yaml::key);
            key.filter(it -> !keys.add(it)).ifPresent(it -> module.get("key").error("double-value", it));
            Map<Language, ModuleText> texts = moduleTexts(entry, module, source);
            List<CourseYaml.ItemEntry> items = entry.required(module, "items")
                    .map(it -> ItemEntryReader.read(it, itemKeys))
                    .orElse(List.of());
            List<Integer> serves = module.containsKey("serves") ? serves(module.get("serves"), aims) : List.of();
            key.ifPresent(it -> modules.add(new ModuleEntry(it, texts, serves, items)));
        }
        if (modules.isEmpty()) {
            list.error("empty", "modules");
        }
        return modules;
    }

    /** In the order of the aims, none twice. */
    private static List<Integer> serves(Yaml list, int aims) {
        Set<Integer> serves = new TreeSet<>();
        for (Yaml entry : list.list()) {
            entry.number(1, aims).ifPresent(it -> {
                if (!serves.add(it)) {
                    entry.error("double-value", it);
                }
            });
        }
        return List.copyOf(serves);
    }

    private Map<Language, ModuleText> moduleTexts(Yaml entry, Map<String, Yaml> module, Language source) {
        List<Language> wanted = source == null ? List.of() : List.of(source);
        Map<Language, Yaml> titles = perLanguage(entry.required(module, "title"), wanted);
        Map<Language, Yaml> aims = perLanguage(Optional.ofNullable(module.get("aims")), List.of());
        Map<Language, ModuleText> texts = new EnumMap<>(Language.class);
        titles.forEach((language, title) ->
                texts.put(language, new ModuleText(title.text().orElse(""), aimsIn(aims, language))));
        aims.forEach((language, aim) -> {
            if (!titles.containsKey(language)) {
                aim.error("text-missing", "title", language.code());
            }
        });
        return texts;
    }
}
