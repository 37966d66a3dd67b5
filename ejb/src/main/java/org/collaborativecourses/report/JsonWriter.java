package org.collaborativecourses.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;

/** An array of objects. For programs, so texts stay as they are. */
final class JsonWriter extends TableWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final List<String> columns;

    JsonWriter(OutputStream out, List<String> columns) throws IOException {
        this.columns = List.copyOf(columns);
        json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
    }

    @Override
    public void row(Object... cells) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < cells.length; i++) {
            json.writeFieldName(columns.get(i));
            cell(cells[i]);
        }
        json.writeEndObject();
    }

    private void cell(Object cell) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Double number) {
            json.writeNumber(number);
        } else if (cell instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (cell instanceof Collection<?> list) {
            json.writeStartArray();
            for (Object it : list) {
                json.writeString(String.valueOf(it));
            }
            json.writeEndArray();
        } else {
            json.writeString(text(cell));
        }
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.close();
    }
}
