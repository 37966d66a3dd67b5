package org.collaborativecourses.coursefolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.content.CourseContent.ItemText;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.CourseOutline.MediaOutline;
import org.collaborativecourses.content.CourseOutline.ModuleOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.content.Links;
import org.collaborativecourses.coursefolder.CourseYaml.ItemEntry;
import org.collaborativecourses.coursefolder.CourseYaml.ModuleEntry;
import org.collaborativecourses.shared.Language;

/** Reads a course folder as a whole. It goes on after a problem, so that an author sees all of them at once. */
final class CourseReader {

    private final FolderFiles files;
    private final Problems problems;
    private final CourseYaml yaml;
    private final SortedMap<String, MediaOutline> media;
    private final Set<String> taken = new HashSet<>(Set.of(CourseYaml.FILE));
    private final List<ItemText> texts = new ArrayList<>();
    private final ItemRules rules;
    private final ItemReader items;

    private CourseReader(FolderFiles files, CourseYaml yaml, Problems problems) {
        this.files = files;
        this.problems = problems;
        this.yaml = yaml;
        this.media = MediaReader.read(files, problems);
        this.rules = new ItemRules(problems);
        Set<String> keys = new HashSet<>();
        yaml.modules().forEach(module -> module.items().forEach(item -> keys.add(item.key())));
        this.items = new ItemReader(files, yaml, new Links(yaml.key(), keys, media), problems);
    }

    /** Empty where there is any error; warnings do not count. */
    static Optional<CourseContent> read(Path folder, Problems problems) {
        FolderFiles files = FolderFiles.in(folder, problems);
        if (problems.hasErrors() && files.all().isEmpty()) {
            return Optional.empty();
        }
        if (!files.has(CourseYaml.FILE)) {
            problems.error(CourseYaml.FILE, 0, "no-course");
            return Optional.empty();
        }
        Optional<CourseYaml> yaml = files.text(CourseYaml.FILE).flatMap(text -> CourseYamlReader.read(text, problems));
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        yaml.filter(it -> !it.key().equals(name))
                .ifPresent(it -> problems.error(CourseYaml.FILE, 1, "key-differs", it.key(), name));
        return yaml.flatMap(it -> new CourseReader(files, it, problems).read());
    }

    private Optional<CourseContent> read() {
        rules.order(yaml);
        List<ModuleOutline> modules = new ArrayList<>();
        for (ModuleEntry module : yaml.modules()) {
            List<ItemOutline> outlines = new ArrayList<>();
            for (ItemEntry item : module.items()) {
                read(module, item).ifPresent(outlines::add);
            }
            modules.add(new ModuleOutline(module.key(), module.texts(), module.serves(), outlines));
        }
        tellLeftOver();
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        CourseOutline outline = outline(modules);
        Map<String, byte[]> mediaBytes = new TreeMap<>();
        media.keySet().forEach(path -> mediaBytes.put(path, files.bytes(path)));
        CourseContent content = new CourseContent(outline, List.copyOf(texts), mediaBytes, "");
        String hash = Hash.sha256(CourseWriter.files(content));
        return Optional.of(new CourseContent(outline, content.texts(), mediaBytes, hash));
    }

    private CourseOutline outline(List<ModuleOutline> modules) {
        return new CourseOutline(
                yaml.key(),
                yaml.source(),
                yaml.languages(),
                yaml.subthemes(),
                yaml.organisations(),
                yaml.authors(),
                yaml.licence(),
                yaml.openAccess(),
                yaml.pass(),
                yaml.completion(),
                yaml.certificateMonths(),
                yaml.texts(),
                modules,
                media);
    }

    private Optional<ItemOutline> read(ModuleEntry module, ItemEntry entry) {
        String name = module.key() + "/" + entry.key();
        String start = yaml.source().code() + "/" + name;
        boolean quiz = files.has(start + ItemReader.QUIZ);
        if (!quiz && !files.has(start + ItemReader.PAGE)) {
            String expected =
                    entry.kind().filter(it -> it == ItemKind.QUIZ).isPresent() ? ItemReader.QUIZ : ItemReader.PAGE;
            problems.error(CourseYaml.FILE, entry.line(), "item-without-file", entry.key(), start + expected);
            return Optional.empty();
        }
        ItemKind kind = entry.kind().orElse(quiz ? ItemKind.QUIZ : ItemKind.PAGE);
        if (quiz != (kind == ItemKind.QUIZ)) {
            problems.error(CourseYaml.FILE, entry.line(), "kind-unfit", entry.key(), kind.code());
        }
        Map<Language, ItemFile> found = new LinkedHashMap<>();
        for (Language language : yaml.languages()) {
            String path = language.code() + "/" + name + (quiz ? ItemReader.QUIZ : ItemReader.PAGE);
            if (files.has(path)) {
                taken.add(path);
                items.read(path, language).ifPresent(file -> found.put(language, file));
            }
        }
        ItemFile source = found.get(yaml.source());
        if (source == null) {
            return Optional.empty();
        }
        return Optional.of(outline(entry, kind, source, found));
    }

    private ItemOutline outline(ItemEntry entry, ItemKind kind, ItemFile source, Map<Language, ItemFile> found) {
        Map<Language, CourseOutline.ItemTextOutline> outlines = new EnumMap<>(Language.class);
        found.forEach((language, file) -> {
            ItemReader.Made made = items.make(file, source, kind);
            texts.add(new ItemText(entry.key(), language, file.source(), made.html()));
            outlines.put(language, made.outline());
        });
        return new ItemOutline(
                entry.key(),
                kind,
                !entry.optional(),
                rules.conditions(entry, kind, ItemReader.pass(source, yaml.pass()), source.rubric() != null),
                entry.after().stream().map(CourseYaml.After::item).toList(),
                rules.handIn(entry, kind),
                rules.address(entry, kind),
                outlines);
    }

    /** Files that belong to nothing, and media that nothing shows. */
    private void tellLeftOver() {
        for (String path : files.all().keySet()) {
            if (path.startsWith(MediaReader.FOLDER)) {
                if (!items.usedMedia().contains(path)) {
                    problems.warning(path, 0, "media-unused");
                }
            } else if (!taken.contains(path)) {
                problems.error(path, 0, leftOver(path));
            }
        }
    }

    private String leftOver(String path) {
        String[] parts = path.split("/");
        boolean text = parts.length == 3
                && (path.endsWith(ItemReader.PAGE) || path.endsWith(ItemReader.QUIZ))
                && yaml.languages().stream().anyMatch(it -> it.code().equals(parts[0]));
        if (!text) {
            return "unknown-file";
        }
        return parts[0].equals(yaml.source().code()) ? "file-unlisted" : "translation-unlisted";
    }
}
