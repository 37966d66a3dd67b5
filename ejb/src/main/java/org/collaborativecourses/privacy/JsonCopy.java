package org.collaborativecourses.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.IntFunction;
import org.collaborativecourses.identity.PersonData;

/** For programs: an object with a list for each part. Times are in UTC, as ISO 8601 has them. */
final class JsonCopy implements PersonData, AutoCloseable {

    private final JsonGenerator json;
    private boolean begun;

    JsonCopy(OutputStream out) throws IOException {
        json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
        json.writeStartObject();
    }

    @Override
    public void part(String name) {
        try {
            end();
            json.writeArrayFieldStart(name);
            begun = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() throws IOException {
        if (begun) {
            json.writeEndArray();
        }
    }

    @Override
    public void row(Map<String, Object> values) {
        try {
            json.writeStartObject();
            for (Map.Entry<String, Object> it : values.entrySet()) {
                json.writeFieldName(it.getKey());
                if (it.getValue() instanceof Boolean || it.getValue() instanceof Number) {
                    json.writeObject(it.getValue());
                } else {
                    json.writeString(it.getValue().toString());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void file(String name, int size, IntFunction<byte[]> pieces) {
        // stands beside it
    }

    @Override
    public void close() throws IOException {
        end();
        json.writeEndObject();
        json.close();
    }
}
