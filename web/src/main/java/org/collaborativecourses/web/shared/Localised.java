package org.collaborativecourses.web.shared;

import java.time.Instant;
import java.time.ZoneId;
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
}
