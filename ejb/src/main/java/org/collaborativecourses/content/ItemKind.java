package org.collaborativecourses.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an item is. Written in lower case in course.yaml, addresses and JSON. */
public enum ItemKind {
    PAGE,
    VIDEO,
    AUDIO,
    FILE,
    LINK,
    QUIZ,
    TASK,
    COMMITMENT,
    SURVEY,
    SCORM;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static ItemKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
