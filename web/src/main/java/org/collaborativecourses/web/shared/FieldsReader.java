package org.collaborativecourses.web.shared;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@link Fields}, of the size that {@link BodyLimit} lets through. */
@Provider
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class FieldsReader implements MessageBodyReader<Fields> {

    /** {@code Json.createReader} looks for an implementation in every archive, each time. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Fields.class;
    }

    @Override
    public Fields readFrom(
            Class<Fields> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        try {
            return new Fields(media.isCompatible(MediaType.APPLICATION_JSON_TYPE) ? ofJson(bytes) : ofForm(bytes));
        } catch (JsonException | IllegalArgumentException | ClassCastException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }

    private static Map<String, List<String>> ofForm(byte[] bytes) {
        Map<String, List<String>> values = new HashMap<>();
        for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, equals)), it -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> ofJson(byte[] bytes) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject object = reader.readObject();
            Map<String, List<String>> values = new HashMap<>();
            object.forEach((name, value) -> values.put(name, texts(value)));
            return values;
        }
    }

    private static List<String> texts(JsonValue value) {
        Stream<JsonValue> all = value instanceof JsonArray array ? array.stream() : Stream.of(value);
        return all.filter(FieldsReader::isPlain)
                .map(it -> it instanceof JsonString string ? string.getString() : it.toString())
                .toList();
    }

    private static boolean isPlain(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING, NUMBER, TRUE, FALSE -> true;
            default -> false;
        };
    }
}
