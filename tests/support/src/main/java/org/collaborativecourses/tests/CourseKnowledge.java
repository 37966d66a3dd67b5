package org.collaborativecourses.tests;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.coursefolder.CourseFolder;
import org.collaborativecourses.gift.Gift;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.quiz.Quiz;
import org.collaborativecourses.shared.Language;

/** A course that ships, with the right answers of its quizzes, read from its folder as the product reads it. */
public final class CourseKnowledge {

    public static final String MONITORING = "monitoring-inclusive-education";

    private final CourseContent content;

    private CourseKnowledge(CourseContent content) {
        this.content = content;
    }

    public static CourseKnowledge of(String course) {
        Path folder = Path.of(System.getProperty("product.courses", "../../courses"), course);
        CourseFolder.Reading reading = CourseFolder.read(folder);
        return new CourseKnowledge(reading.content()
                .orElseThrow(() -> new IllegalStateException(folder + " has errors: " + reading.errors())));
    }

    public String key() {
        return content.outline().key();
    }

    public String title() {
        return content.outline().text(content.outline().source()).title();
    }

    /** All items, in the order of the course. */
    public List<CourseOutline.ItemOutline> items() {
        return content.outline().items().toList();
    }

    public String titleOf(CourseOutline.ItemOutline item) {
        return item.texts().get(content.outline().source()).title();
    }

    public List<CourseOutline.ItemOutline> quizzes() {
        return items().stream().filter(it -> it.kind() == ItemKind.QUIZ).toList();
    }

    public Quiz quiz(String item) {
        String source = sourceOf(item, content.outline().source());
        return Gift.read(source, item, new TextRenderer(it -> it, it -> it)).quiz();
    }

    /** The answers that score everything, by question. */
    public Map<String, List<String>> rightAnswers(String item) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Question question : quiz(item).questions()) {
            if (!question.best().blank()) {
                answers.put(question.head().id(), question.best().values());
            }
        }
        return answers;
    }

    private String sourceOf(String item, Language language) {
        return content.texts().stream()
                .filter(it -> it.itemKey().equals(item) && it.language() == language)
                .findFirst()
                .orElseThrow()
                .source();
    }
}
