package org.collaborativecourses.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Course folders, as an author would write them but longer, always the same ones. */
final class Folders {

    private static final List<String> SUBTHEMES = List.of(
            "gender-and-social-inclusion",
            "education-in-emergencies",
            "climate-education",
            "youth",
            "joint-advocacy",
            "social-accountability",
            "organisational-development");
    private static final String[] VOCABULARY = """
            school teacher learner parent community ministry coalition budget policy barrier support right evidence
            indicator question answer survey visit report decision meeting law district region country language girl
            boy disability access class lesson plan money year month number share cost change reason result promise
            public local national open fair safe early late new old small large every some many few other same
            asks shows finds keeps brings counts needs gives takes reads writes compares explains decides agrees with
            for from into about after before because when where who what how and or but not only also together""".split("\\s+");

    private final Path folder;
    private final Random random = new Random(20_261_122);

    Folders(Path folder) {
        this.folder = folder;
    }

    void write() throws IOException {
        course(Size.COURSE, Size.CATEGORY, Size.MODULES, Size.PAGES, Size.WORDS, Size.QUIZZES, Size.QUESTIONS);
        for (int i = 1; i < Size.COURSES; i++) {
            String subtheme = i < Size.COURSES_IN_CATEGORY ? Size.CATEGORY : SUBTHEMES.get(i % SUBTHEMES.size());
            course("course-" + i, subtheme, 2, 4, 120, 2, 3);
        }
    }

    /** Two hundred courses of fifty short pages each. */
    void writeNetwork() throws IOException {
        for (int i = 0; i < Network.COURSES; i++) {
            course("course-" + i, SUBTHEMES.get(i % SUBTHEMES.size()), Network.MODULES, Network.ITEMS, 12, 0, 0);
        }
    }

    private void course(String key, String subtheme, int modules, int pages, int words, int quizzes, int questions)
            throws IOException {
        Path course = folder.resolve(key);
        if (Files.exists(course.resolve("course.yaml"))) {
            return;
        }
        StringBuilder yaml = new StringBuilder(
                """
                key: %s
                source: en
                languages: [en]
                subthemes: [%s]
                organisations: [load-org]
                authors: [Load test]
                licence: CC-BY-4.0
                access: account
                pass: 70
                completion: {require: all}
                certificate: {months: 36}
                title: {en: %s}
                summary: {en: %s}
                aims: {en: [%s, %s, %s]}
                modules:
                """.formatted(key, subtheme, title(), sentence(40), sentence(9), sentence(9), sentence(9)));
        for (int module = 1; module <= modules; module++) {
            yaml.append("  - key: module-%d%n    title: {en: %s}%n    items:%n".formatted(module, title()));
            String path = "en/module-" + module + "/";
            items(yaml, course.resolve(path), module, modules, pages, Size::page, ".md", number -> page(number, words));
            items(
                    yaml,
                    course.resolve(path),
                    module,
                    modules,
                    quizzes,
                    Size::quiz,
                    ".gift",
                    number -> quiz(number, questions));
        }
        Files.writeString(course.resolve("course.yaml"), yaml);
    }

    private static void items(
            StringBuilder yaml,
            Path module,
            int number,
            int modules,
            int all,
            IntFunction<String> key,
            String ending,
            IntFunction<String> content)
            throws IOException {
        Files.createDirectories(module);
        int each = all / modules;
        for (int i = (number - 1) * each + 1; i <= number * each; i++) {
            yaml.append("      - ").append(key.apply(i)).append('\n');
            Files.writeString(module.resolve(key.apply(i) + ending), content.apply(i));
        }
    }

    private String page(int number, int words) {
        StringBuilder text =
                new StringBuilder("---%nkey: %s%ntitle: %s%nminutes: 6%n---%n".formatted(Size.page(number), title()));
        int paragraphs = Math.max(2, words / 75);
        for (int i = 0; i < paragraphs; i++) {
            if (i % 3 == 0) {
                text.append("\n## ").append(title()).append('\n');
            }
            text.append('\n')
                    .append(sentence(25))
                    .append(". **")
                    .append(sentence(5))
                    .append("** ")
                    .append(sentence(20))
                    .append(".\n");
            if (i % 4 == 1) {
                text.append("\n- %s.%n- %s.%n- %s.%n".formatted(sentence(8), sentence(8), sentence(8)));
            } else {
                text.append('\n').append(sentence(25)).append(".\n");
            }
        }
        return text.toString();
    }

    private String quiz(int number, int questions) {
        StringBuilder gift = new StringBuilder("""
                // key: %s
                // title: %s
                // minutes: 10
                // behaviour: deferred
                // attempts: unlimited
                // grade: highest

                """.formatted(Size.quiz(number), title()));
        for (int i = 1; i <= questions; i++) {
            gift.append("""
                    // [id:%s]
                    ::%s::%s?{
                    	=%s#%s.
                    	~%s#%s.
                    	~%s#%s.
                    	~%s
                    }

                    """.formatted(
                            Size.question(i),
                            title(),
                            sentence(25),
                            sentence(7),
                            sentence(10),
                            sentence(7),
                            sentence(10),
                            sentence(7),
                            sentence(10),
                            sentence(7)));
        }
        return gift.toString();
    }

    private String title() {
        return sentence(4);
    }

    private String sentence(int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(VOCABULARY[random.nextInt(VOCABULARY.length)]);
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
