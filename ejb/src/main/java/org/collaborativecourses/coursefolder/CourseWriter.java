package org.collaborativecourses.coursefolder;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.content.CourseContent.ItemText;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.CourseOutline.ModuleOutline;
import org.collaborativecourses.content.ItemKind;

/** The files of a course in their one canonical form: the same course is always the same bytes. */
final class CourseWriter {

    private CourseWriter() {}

    static SortedMap<String, byte[]> files(CourseContent content) {
        SortedMap<String, byte[]> files = new TreeMap<>(content.media());
        Map<String, ItemOutline> items = new HashMap<>();
        Map<String, String> modules = new HashMap<>();
        for (ModuleOutline module : content.outline().modules()) {
            for (ItemOutline item : module.items()) {
                items.put(item.key(), item);
                modules.put(item.key(), module.key());
            }
        }
        for (ItemText text : content.texts()) {
            boolean quiz = items.get(text.itemKey()).kind() == ItemKind.QUIZ;
            String path = text.language().code() + "/" + modules.get(text.itemKey()) + "/" + text.itemKey()
                    + (quiz ? ItemReader.QUIZ : ItemReader.PAGE);
            files.put(path, text.source().getBytes(StandardCharsets.UTF_8));
        }
        String yaml = new CourseYamlWriter(content).write();
        files.put(CourseYaml.FILE, yaml.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
