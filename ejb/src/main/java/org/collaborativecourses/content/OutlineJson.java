package org.collaborativecourses.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * An outline as the one document that a revision keeps. The same outline is always the same text. What is read may have
 * been written by a newer version on another node, and say more than this one knows.
 */
public final class OutlineJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private OutlineJson() {}

    public static String write(CourseOutline outline) {
        try {
            return MAPPER.writeValueAsString(outline);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An outline is always JSON", e);
        }
    }

    /** @throws IllegalArgumentException where the text is no outline */
    public static CourseOutline read(String json) {
        try {
            return MAPPER.readValue(json, CourseOutline.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an outline: " + e.getOriginalMessage(), e);
        }
    }
}
