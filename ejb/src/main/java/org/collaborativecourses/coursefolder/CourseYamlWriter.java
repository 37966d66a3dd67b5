package org.collaborativecourses.coursefolder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.content.CourseContent.ItemText;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.CompletionRule;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.CourseOutline.ModuleOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.gift.Gift;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.shared.Language;

/** Writes {@code course.yaml}: names in a fixed order, languages source first, defaults left out. */
final class CourseYamlWriter {

    /** What YAML reads as the same text without quotation marks: no name, no comment, no sign of its own in front. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}(](?!.*(: | #))[^\\p{Cntrl}]*(?<![: ])");

    private static final int WIDTH = 120;

    private static final Pattern NOT_TEXT = Pattern.compile(
            "(?i)true|false|yes|no|on|off|null|~|[-+.0-9][-+.0-9_exoa-f]*|\\.inf|\\.nan|[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

    private final CourseOutline course;
    private final CourseContent content;
    private final StringBuilder yaml = new StringBuilder();

    CourseYamlWriter(CourseContent content) {
        this.content = content;
        this.course = content.outline();
    }

    String write() {
        line(0, "key: " + course.key());
        line(0, "source: " + course.source().code());
        line(
                0,
                "languages: "
                        + flow(course.languages().stream().map(Language::code).toList()));
        line(0, "subthemes: " + flow(course.subthemes()));
        line(0, "organisations: " + flow(course.organisations()));
        list(0, "authors", course.authors());
        line(0, "licence: " + text(course.licence()));
        line(0, "access: " + (course.openAccess() ? "open" : "account"));
        line(0, "pass: " + course.pass());
        line(0, "completion: " + completion(course.completion()));
        if (course.certificateMonths() != null) {
            line(0, "certificate: {months: " + course.certificateMonths() + "}");
        }
        texts(0, "title", course.texts(), it -> it.title());
        texts(0, "summary", course.texts(), it -> it.summary());
        lists(0, "aims", course.texts(), it -> it.aims());
        line(0, "modules:");
        course.modules().forEach(this::module);
        return yaml.toString();
    }

    private static String completion(CompletionRule rule) {
        String mean = rule.meanScore() == 0 ? "" : ", mean-score: " + rule.meanScore();
        return "{require: " + (rule.all() ? "all" : "any") + mean + "}";
    }

    private void module(ModuleOutline module) {
        line(2, "- key: " + module.key());
        texts(4, "title", module.texts(), it -> it.title());
        lists(4, "aims", module.texts(), it -> it.aims());
        if (!module.serves().isEmpty()) {
            line(4, "serves: " + module.serves());
        }
        line(4, "items:");
        module.items().forEach(this::item);
    }

    private void item(ItemOutline item) {
        int length = yaml.length();
        line(6, "- key: " + item.key());
        int afterKey = yaml.length();
        if (item.kind() != ItemKind.PAGE && item.kind() != ItemKind.QUIZ) {
            line(8, "kind: " + item.kind().code());
        }
        List<String> conditions =
                item.conditions().stream().map(it -> condition(it, item)).toList();
        if (!conditions.equals(List.of(ItemRules.usualCondition(item.kind())))) {
            line(8, "complete: [" + String.join(", ", conditions) + "]");
        }
        if (!item.after().isEmpty()) {
            line(8, "after: " + flow(item.after()));
        }
        if (!item.mandatory()) {
            line(8, "optional: true");
        }
        if (!item.handIn().equals(ItemRules.usualHandIn(item.kind()))) {
            line(8, "hand-in: " + item.handIn());
        }
        if (!item.address().isEmpty()) {
            line(8, "address: " + text(item.address()));
        }
        if (yaml.length() == afterKey) {
            yaml.setLength(length);
            line(6, "- " + text(item.key()));
        }
    }

    private String condition(Condition condition, ItemOutline item) {
        if (condition.kind() != Condition.Kind.SCORE) {
            return condition.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return item.kind() == ItemKind.QUIZ && condition.percent() == pass(item)
                ? "passed"
                : "{score: " + condition.percent() + "}";
    }

    private int pass(ItemOutline item) {
        return content.texts().stream()
                .filter(it -> it.itemKey().equals(item.key()) && it.language() == course.source())
                .map(ItemText::source)
                .findFirst()
                .map(it -> Gift.read(it, item.key(), TextRenderer.escaping())
                        .quiz()
                        .settings()
                        .pass()
                        .orElse(course.pass()))
                .orElse(course.pass());
    }

    private <T> void texts(int indent, String name, Map<Language, T> texts, Function<T, String> of) {
        line(indent, name + ":");
        for (Language language : course.languages()) {
            if (texts.containsKey(language)) {
                prose(indent + 2, language.code() + ": ", of.apply(texts.get(language)));
            }
        }
    }

    private <T> void lists(int indent, String name, Map<Language, T> texts, Function<T, List<String>> of) {
        boolean none = texts.values().stream().allMatch(it -> of.apply(it).isEmpty());
        if (none) {
            return;
        }
        line(indent, name + ":");
        for (Language language : course.languages()) {
            if (texts.containsKey(language) && !of.apply(texts.get(language)).isEmpty()) {
                list(indent + 2, language.code(), of.apply(texts.get(language)));
            }
        }
    }

    private void list(int indent, String name, List<String> values) {
        line(indent, name + ":");
        values.forEach(it -> prose(indent + 2, "- ", it));
    }

    /** In one line where it fits, else folded over several. */
    private void prose(int indent, String before, String text) {
        String whole = before + text(text);
        if (indent + whole.length() <= WIDTH) {
            line(indent, whole);
            return;
        }
        line(indent, before + ">-");
        StringBuilder folded = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!folded.isEmpty() && indent + 2 + folded.length() + 1 + word.length() > WIDTH) {
                line(indent + 2, folded.toString());
                folded.setLength(0);
            }
            folded.append(folded.isEmpty() ? "" : " ").append(word);
        }
        line(indent + 2, folded.toString());
    }

    private static String flow(List<String> keys) {
        return keys.stream().map(CourseYamlWriter::text).collect(Collectors.joining(", ", "[", "]"));
    }

    static String text(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !NOT_TEXT.matcher(text).matches();
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void line(int indent, String line) {
        yaml.append(" ".repeat(indent)).append(line).append('\n');
    }
}
