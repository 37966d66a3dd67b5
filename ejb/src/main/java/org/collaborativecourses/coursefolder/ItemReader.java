package org.collaborativecourses.coursefolder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.collaborativecourses.content.CourseOutline.ItemTextOutline;
import org.collaborativecourses.content.CourseOutline.MediaOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.content.Links;
import org.collaborativecourses.content.SafeHtml;
import org.collaborativecourses.content.TextState;
import org.collaborativecourses.gift.QuizCheck;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.shared.Language;

/** Reads the files of items, checks their texts, and makes of each what a learner gets. */
final class ItemReader {

    static final String PAGE = ".md";
    static final String QUIZ = ".gift";

    /** What is made of a file: its HTML, and what the outline says of it. */
    record Made(String html, ItemTextOutline outline) {}

    private final FolderFiles files;
    private final CourseYaml course;
    private final Links links;
    private final Problems problems;
    private final Map<String, TextCheck> checks = new HashMap<>();
    private final Set<String> usedMedia = new TreeSet<>();

    ItemReader(FolderFiles files, CourseYaml course, Links links, Problems problems) {
        this.files = files;
        this.course = course;
        this.links = links;
        this.problems = problems;
    }

    Set<String> usedMedia() {
        return usedMedia;
    }

    /** Percent that passes a quiz. */
    static int pass(ItemFile source, int coursePass) {
        return source.quiz()
                .map(it -> it.quiz().settings().pass().orElse(coursePass))
                .orElse(coursePass);
    }

    Optional<ItemFile> read(String path, Language language) {
        boolean translation = language != course.source();
        TextCheck check = new TextCheck(path, links, problems);
        checks.put(path, check);
        return files.text(path)
                .flatMap(text -> path.endsWith(QUIZ)
                        ? ItemFileReader.readQuiz(path, text, language, translation, checking(check, text), problems)
                        : ItemFileReader.readMarkdown(path, text, language, translation, problems));
    }

    /** Makes HTML of the texts of questions, and checks each on the way. */
    private TextRenderer checking(TextCheck check, String file) {
        TextRenderer safe = SafeHtml.forQuestions(links);
        return new TextRenderer(
                markdown -> {
                    check.markdown(markdown, linesByWords(file, markdown));
                    return safe.markdown().apply(markdown);
                },
                html -> {
                    check.html(html, 1, linesByWords(file, html));
                    return safe.html().apply(html);
                });
    }

    /** A quiz's texts lost their place when escapes were resolved; what is written in them finds it again. */
    private static TextCheck.Lines linesByWords(String file, String text) {
        String[] lines = file.replace("\\", "").split("\n");
        String begin = text.lines().findFirst().orElse("").strip();
        return (lineOfText, written) -> {
            String wanted = written.isEmpty() ? begin : written;
            for (int i = 0; i < lines.length; i++) {
                if (lines[i].contains(wanted)) {
                    return i + 1;
                }
            }
            return 1;
        };
    }

    Made make(ItemFile file, ItemFile source, ItemKind kind) {
        TextCheck check = checks.get(file.path());
        if (file.quiz().isPresent()) {
            checkQuiz(file, source);
        } else {
            checkPage(file, kind, check);
            checkRubric(file, source, kind);
        }
        usedMedia.addAll(check.media());
        String html = html(file, kind);
        int questions = file.quiz().map(it -> it.quiz().size()).orElse(0);
        ItemTextOutline outline = new ItemTextOutline(
                file.title(),
                file.minutes(),
                bytes(file, html, check.media()),
                questions,
                state(file, source),
                file.rubric());
        return new Made(html, outline);
    }

    private void checkQuiz(ItemFile file, ItemFile source) {
        if (file == source) {
            problems.addAll(QuizCheck.check(file.quiz().get(), course.pass()));
        } else {
            source.quiz()
                    .ifPresent(it ->
                            problems.addAll(QuizCheck.comparable(it, file.quiz().get())));
        }
    }

    private void checkPage(ItemFile file, ItemKind kind, TextCheck check) {
        check.markdown(file.body(), (line, written) -> file.linesBefore() + line);
        boolean plays = kind == ItemKind.VIDEO || kind == ItemKind.AUDIO;
        if (plays || kind == ItemKind.FILE) {
            checkMedia(file, kind, check);
        } else if (!file.media().isEmpty()) {
            problems.error(file.path(), file.line("media"), "unfit-key", "media", kind.code());
        }
        if (!plays && !file.captions().isEmpty()) {
            problems.error(file.path(), file.line("captions"), "unfit-key", "captions", kind.code());
        }
        if (file.body().isBlank()) {
            if (plays) {
                problems.warning(file.path(), file.linesBefore(), "transcript-missing");
            } else if (kind != ItemKind.FILE && kind != ItemKind.LINK) {
                problems.error(file.path(), file.linesBefore(), "text-empty");
            }
        }
    }

    private void checkRubric(ItemFile file, ItemFile source, ItemKind kind) {
        if (kind != ItemKind.TASK && file.lines().containsKey(RubricReader.NAME)) {
            problems.error(file.path(), file.line(RubricReader.NAME), "unfit-key", RubricReader.NAME, kind.code());
        } else if (file != source) {
            RubricReader.compare(source, file, problems);
        }
    }

    private void checkMedia(ItemFile file, ItemKind kind, TextCheck check) {
        if (file.media().isEmpty()) {
            problems.error(file.path(), 1, "missing-key", "media");
            return;
        }
        if (check.media(file.media(), file.line("media")) && kind != ItemKind.FILE) {
            fits(file, "media", file.media(), kind.code() + "/");
        }
        if (kind != ItemKind.FILE && file.captions().isEmpty()) {
            if (kind == ItemKind.VIDEO) {
                problems.warning(file.path(), file.line("media"), "captions-missing");
            }
        } else if (kind != ItemKind.FILE && check.media(file.captions(), file.line("captions"))) {
            fits(file, "captions", file.captions(), "text/vtt");
        }
    }

    private void fits(ItemFile file, String name, String destination, String type) {
        Optional<MediaOutline> media = links.findMedia(destination);
        if (media.isPresent() && !media.get().contentType().startsWith(type)) {
            problems.error(file.path(), file.line(name), "media-unfit", destination);
        }
    }

    private String html(ItemFile file, ItemKind kind) {
        if (file.quiz().isPresent()) {
            return file.quiz().get().quiz().front().intro().html();
        }
        return SafeHtml.ofHtmlAndMarkdown(before(file, kind), file.body(), links)
                .strip();
    }

    /** What stands before the text of a video, an audio or a file. */
    private String before(ItemFile file, ItemKind kind) {
        String type =
                links.findMedia(file.media()).map(MediaOutline::contentType).orElse("");
        return switch (kind) {
            case VIDEO, AUDIO ->
                "<%1$s class=\"player\" controls preload=\"none\"><source src=\"%2$s\" type=\"%3$s\">%4$s</%1$s>"
                        .formatted(kind.code(), escape(file.media()), type, track(file));
            case FILE ->
                "<p class=\"file\"><a href=\"%s\">%s</a></p>".formatted(escape(file.media()), escape(file.title()));
            default -> "";
        };
    }

    private static String track(ItemFile file) {
        return file.captions().isEmpty()
                ? ""
                : "<track kind=\"captions\" srclang=\"%s\" label=\"%s\" src=\"%s\" default>"
                        .formatted(file.language().code(), file.language().ownName(), escape(file.captions()));
    }

    private static String escape(String text) {
        return org.jsoup.nodes.Entities.escape(text).replace("\"", "&quot;");
    }

    private static TextState state(ItemFile file, ItemFile source) {
        if (file == source) {
            return TextState.REVIEWED;
        }
        String now =
                Hash.sha256(source.source().getBytes(StandardCharsets.UTF_8)).substring(0, Hash.SHORT);
        if (file.translatedFrom().isEmpty()) {
            return TextState.DRAFT;
        }
        if (!file.translatedFrom().equals(now)) {
            return TextState.OUTDATED;
        }
        return file.state().equals("reviewed") ? TextState.REVIEWED : TextState.DRAFT;
    }

    /** What opening it costs: what is read, compressed, and everything shown with it. */
    private int bytes(ItemFile file, String html, Set<String> media) {
        long bytes = gzip((file.quiz().isPresent() ? file.source() : html).getBytes(StandardCharsets.UTF_8));
        for (String path : media) {
            byte[] content = files.bytes(path);
            if (content != null) {
                boolean text = MediaType.of(path).filter(MediaType::isText).isPresent();
                bytes += text ? gzip(content) : content.length;
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    private static int gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
            stream.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.size();
    }
}
