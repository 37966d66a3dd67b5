package org.collaborativecourses.privacy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.collaborativecourses.identity.PersonData;
import org.collaborativecourses.shared.Texts;

/** To read: one page without any address outside itself, in the person's language and direction, a part after the other. */
final class HtmlCopy implements PersonData, AutoCloseable {

    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:auto;padding:1rem;color:#1b1b1b;background:#fff}
            dl{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:.25rem 1rem;border:1px solid #ccc;\
            border-radius:.5rem;padding:.75rem}dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
            @media(max-width:30rem){dl{grid-template-columns:1fr}}""";

    private final Writer page;
    private final Texts texts;
    private final ZoneId zone;
    private final Function<String, String> titles;
    private boolean empty;
    private boolean begun;

    /** @param titles of courses by their keys */
    HtmlCopy(OutputStream out, Texts texts, ZoneId zone, Function<String, String> titles, Instant now)
            throws IOException {
        this.page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.texts = texts;
        this.zone = zone;
        this.titles = titles;
        String title = escaped(texts.text("privacy.copy.title"));
        page.write("<!DOCTYPE html>\n<html lang=\"" + texts.language().code() + "\" dir=\""
                + texts.language().direction() + "\"><head><meta charset=\"UTF-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>" + title + "</title><style>" + STYLE
                + "</style></head><body><h1>" + title + "</h1><p>"
                + escaped(texts.format("privacy.copy.lead", texts.text("shared.product"), texts.dateTime(now, zone)))
                + "</p>\n");
    }

    @Override
    public void part(String name) {
        try {
            end();
            page.write("<h2>" + escaped(texts.text("privacy.part." + name)) + "</h2>\n");
            begun = true;
            empty = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() throws IOException {
        if (begun && empty) {
            page.write("<p>" + escaped(texts.text("privacy.copy.nothing")) + "</p>\n");
        }
    }

    @Override
    public void row(Map<String, Object> values) {
        try {
            empty = false;
            page.write("<dl>");
            for (Map.Entry<String, Object> it : values.entrySet()) {
                page.write("<dt>" + escaped(texts.text("privacy.field." + it.getKey())) + "</dt><dd dir=\"auto\">"
                        + said(it.getKey(), it.getValue()) + "</dd>");
            }
            page.write("</dl>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said(String name, Object value) {
        if (value instanceof Instant at) {
            return escaped(texts.dateTime(at, zone));
        }
        if (value instanceof LocalDate day) {
            return escaped(texts.date(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
        if (value instanceof Boolean yes) {
            return escaped(texts.text(yes ? "shared.yes" : "shared.no"));
        }
        if (value instanceof Number number) {
            return escaped(texts.number(number));
        }
        String text = value.toString();
        return switch (name) {
            case "course" -> escaped(titles.apply(text));
            case "action" -> escaped(texts.all().getOrDefault(text.replaceFirst("\\.", ".audit."), text));
            case "file" -> "<a href=\"" + address(text) + "\">" + escaped(text) + "</a>";
            default -> escaped(text);
        };
    }

    @Override
    public void file(String name, int size, IntFunction<byte[]> pieces) {
        // stands beside it
    }

    /** Of a file beside this page; only its name is anybody's own. */
    private static String address(String file) {
        int slash = file.indexOf('/') + 1;
        return file.substring(0, slash)
                + URLEncoder.encode(file.substring(slash), StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Ends the page; the archive that it stands in goes on. */
    @Override
    public void close() throws IOException {
        end();
        page.write("</body></html>\n");
        page.flush();
    }
}
