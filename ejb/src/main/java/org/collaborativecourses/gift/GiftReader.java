package org.collaborativecourses.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.RichText;
import org.collaborativecourses.question.TextFormat;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.quiz.Quiz;

/** Goes through a GIFT file line by line: comments, settings, categories, and blocks that a blank line ends. */
final class GiftReader {

    private static final int MOST_QUESTIONS = 1_000;
    private static final Pattern SETTING = Pattern.compile("([a-z][a-z-]*):(?:\\s+(.*))?");
    private static final Pattern NOTE = Pattern.compile("\\[(id|tag):([^\\]\\[]{1,200})]");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String CATEGORY = "$CATEGORY:";
    private static final String HINT = "hint:";

    private final String file;
    private final TextRenderer safe;
    private final Problems problems;
    private final SettingsReader settings;
    private final QuestionReader reader;
    private final List<Question> questions = new ArrayList<>();
    private final List<Integer> questionLines = new ArrayList<>();

    private final List<String> block = new ArrayList<>();
    private final List<Integer> blockLines = new ArrayList<>();
    private boolean inFront = true;
    private String category = "";
    private String id = "";
    private int noteLine;
    private final Set<String> tags = new TreeSet<>();
    private final List<RichText> hints = new ArrayList<>();

    GiftReader(String file, TextRenderer safe, Problems problems) {
        this.file = file;
        this.safe = safe;
        this.problems = problems;
        this.settings = new SettingsReader(problems, safe);
        this.reader = new QuestionReader(problems, safe);
    }

    GiftResult read(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && questions.size() <= MOST_QUESTIONS; i++) {
            line(lines.get(i), i + 1);
        }
        finish();
        if (questions.size() > MOST_QUESTIONS) {
            problems.add(questionLines.get(MOST_QUESTIONS), "too-many-questions", MOST_QUESTIONS);
        }
        if (noteLine > 0) {
            problems.add(noteLine, "note-without-question");
        }
        settings.refuseUnknown();
        Quiz quiz = new Quiz(settings.front(), settings.settings(), questions);
        return new GiftResult(file, quiz, questionLines, settings.lines(), problems.inOrder());
    }

    private void line(String line, int number) {
        String stripped = line.strip();
        if (stripped.startsWith("//")) {
            comment(stripped.substring(2).strip(), number);
        } else if (stripped.isEmpty()) {
            finish();
        } else if (stripped.startsWith(CATEGORY)) {
            finish();
            category = stripped.substring(CATEGORY.length()).strip();
        } else {
            inFront = false;
            block.add(line);
            blockLines.add(number);
        }
    }

    private void comment(String text, int number) {
        Matcher setting = SETTING.matcher(text);
        if (text.startsWith(HINT)) {
            noteLine = number;
            hints.add(safe.block(
                    TextFormat.MARKDOWN,
                    Span.unescape(text.substring(HINT.length())).strip()));
        } else if (inFront && setting.matches() && !isMoodlesOwn(text)) {
            settings.add(
                    number,
                    setting.group(1),
                    setting.group(2) == null ? "" : setting.group(2).strip());
        } else if (setting.matches() && settings.knows(setting.group(1))) {
            problems.add(number, "setting-too-late", setting.group(1));
        } else {
            notes(text, number);
        }
    }

    /** Moodle's export writes such a comment before every question. */
    private static boolean isMoodlesOwn(String text) {
        return text.startsWith("question: ") && text.contains(" name: ");
    }

    private void notes(String text, int number) {
        if (text.contains("[id:")) {
            finish();
        }
        Matcher notes = NOTE.matcher(text);
        while (notes.find()) {
            String value = notes.group(2).strip();
            noteLine = number;
            if (notes.group(1).equals("tag")) {
                tags.add(value);
            } else if (!id.isEmpty()) {
                problems.add(number, "two-ids", id, Problems.quote(value));
            } else if (!ID.matcher(value).matches()) {
                problems.add(number, "bad-id", Problems.quote(value));
            } else {
                id = value;
            }
        }
    }

    /** Makes a question of the lines gathered; what was noted before it is used up. */
    private void finish() {
        if (block.isEmpty()) {
            return;
        }
        Span text = Span.of(block, blockLines);
        reader.read(text, new QuestionReader.Notes(id, Set.copyOf(tags), category, List.copyOf(hints)))
                .ifPresent(question -> {
                    questions.add(question);
                    questionLines.add(text.line());
                });
        block.clear();
        blockLines.clear();
        id = "";
        noteLine = 0;
        tags.clear();
        hints.clear();
    }
}
