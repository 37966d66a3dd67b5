package org.collaborativecourses.web.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.shared.Texts;

/** What pages see as {@code i18n}: texts with arguments, and dates in the visitor's time zone. */
public final class Localised {

    private final Texts texts;
    private final ZoneId zone;

    Localised(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    public String format(String key, Object... arguments) {
        return texts.format(key, arguments);
    }

    public String date(Instant instant) {
        return instant == null ? "" : texts.date(instant, zone);
    }

    public String dateTime(Instant instant) {
        return instant == null ? "" : texts.dateTime(instant, zone);
    }

    public String due(Instant instant) {
        return instant == null ? "" : texts.due(instant, zone);
    }

    public String number(Number number) {
        return texts.number(number);
    }

    public String percent(double percent) {
        return texts.percent(percent);
    }

    public String kilobytes(long bytes) {
        return texts.kilobytes(bytes);
    }

    public String minutes(long minutes) {
        return texts.minutes(minutes);
    }

    public String day(LocalDate date) {
        return date == null ? "" : texts.date(date.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    /** What completes an item, as one asks somebody to do it. */
    public String condition(Condition condition) {
        String key = "progress.condition." + condition.kind().name().toLowerCase(Locale.ROOT);
        return texts.format(key, condition.percent());
    }

    public String conditions(List<Condition> conditions) {
        return join(conditions.stream().map(this::condition).toList());
    }

    /** A list as this language writes it: "a, b and c"; each part keeps its own direction where the page runs from the right. */
    public String join(List<String> parts) {
        boolean fromTheRight = "rtl".equals(texts.language().direction());
        return texts.join(fromTheRight ? parts.stream().map(Localised::isolated).toList() : parts);
    }

    private static String isolated(String part) {
        return "\u2068" + part + "\u2069";
    }
}
