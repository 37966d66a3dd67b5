package org.collaborativecourses.courses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.content.CourseContent.ItemText;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.content.Links;
import org.collaborativecourses.content.SafeHtml;
import org.collaborativecourses.coursefolder.CourseFolder;
import org.collaborativecourses.gift.Gift;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.RichText;
import org.collaborativecourses.quiz.Quiz;
import org.collaborativecourses.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A course of this directory as the product reads it, with everything that a test asks of it. */
record ShippedCourse(CourseContent content) {

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    /** Signs of Markdown or GIFT that nobody should read: emphasis that did not close, an escape, a link in pieces. */
    private static final Pattern STRAY =
            Pattern.compile("\\\\|\\*\\*|(?<=^|\\s)[*_]\\S|\\S[*_](?=\\s|$)|\\]\\(|`|~~|(?m)^#+ ");

    /** Whether a reader would see a sign that was meant for the machine. */
    static boolean showsStraySigns(Element html) {
        Element read = html.clone();
        read.select("code, pre").remove();
        return STRAY.matcher(read.text()).find();
    }

    /** One text of an item, and what it is a text of. */
    record Page(ItemOutline item, ItemText text) {

        Element html() {
            return Jsoup.parseBodyFragment(text.html()).body();
        }

        /** What a reader reads, in any script that puts spaces between words. */
        int words() {
            return (int) WORD.matcher(html().text()).results().count();
        }

        @Override
        public String toString() {
            return text.language().code() + "/" + item.key();
        }
    }

    /** A quiz in one language. */
    record AskedQuiz(Page page, Quiz quiz) {}

    /** A question in one language, and where it stands. */
    record Asked(AskedQuiz in, Question question) {

        /** Every text of it as a page shows it: what is asked, choices, feedback, hints. */
        Stream<Element> htmls() {
            return richTexts(question)
                    .map(it -> Jsoup.parseBodyFragment(it.html()).body());
        }

        private static Stream<RichText> richTexts(Object part) {
            if (part instanceof RichText text) {
                return Stream.of(text);
            }
            if (part instanceof Collection<?> several) {
                return several.stream().flatMap(Asked::richTexts);
            }
            if (part instanceof Record whole) {
                return Stream.of(whole.getClass().getRecordComponents()).flatMap(it -> richTexts(value(it, whole)));
            }
            return Stream.empty();
        }

        private static Object value(RecordComponent component, Record whole) {
            try {
                return component.getAccessor().invoke(whole);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return in.page() + "#" + question.head().id();
        }
    }

    static List<ShippedCourse> all() {
        try (Stream<Path> folders = Files.list(Path.of(""))) {
            return folders.filter(it -> Files.exists(it.resolve("course.yaml")))
                    .sorted()
                    .map(it -> new ShippedCourse(CourseFolder.read(it).content().orElseThrow()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CourseOutline outline() {
        return content.outline();
    }

    String key() {
        return outline().key();
    }

    List<Language> translations() {
        return outline().languages().subList(1, outline().languages().size());
    }

    /** Every text there is: items in all their languages. */
    Stream<Page> texts() {
        return content.texts().stream()
                .map(it -> new Page(outline().findItem(it.itemKey()).orElseThrow(), it));
    }

    Stream<Page> texts(Language language) {
        return texts().filter(it -> it.text().language() == language);
    }

    Stream<Page> pages() {
        return texts().filter(it -> it.item().kind() != ItemKind.QUIZ);
    }

    Stream<AskedQuiz> quizzes() {
        return texts().filter(it -> it.item().kind() == ItemKind.QUIZ)
                .map(it -> new AskedQuiz(it, read(it.text().source(), it.toString())));
    }

    Stream<AskedQuiz> sourceQuizzes() {
        return quizzes().filter(it -> it.page().text().language() == outline().source());
    }

    Stream<Asked> questions() {
        return quizzes().flatMap(quiz -> quiz.quiz().questions().stream().map(it -> new Asked(quiz, it)));
    }

    private Quiz read(String gift, String name) {
        return Gift.read(gift, name, SafeHtml.forQuestions(Links.in(outline()))).quiz();
    }

    @Override
    public String toString() {
        return key();
    }
}
