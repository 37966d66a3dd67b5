package org.collaborativecourses.web.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import org.collaborativecourses.report.TableFormat;
import org.collaborativecourses.report.TableWriter;
import org.collaborativecourses.shared.InvalidException;

/** A table as JSON or, with {@code ?format=}, as a file; written as it is read. */
final class TableAnswer {

    interface Rows {
        void writeTo(TableWriter table) throws IOException;
    }

    private TableAnswer() {}

    /** @throws InvalidException at format where there is no such one */
    static Response of(HttpServletRequest request, String name, List<String> columns, Rows rows) {
        String asked = request.getParameter("format");
        TableFormat format = asked == null
                ? TableFormat.JSON
                : TableFormat.find(asked).orElseThrow(() -> new InvalidException("format", "report.error.choice"));
        StreamingOutput content = out -> {
            try (TableWriter table = format.write(out, name, columns)) {
                rows.writeTo(table);
            }
        };
        Response.ResponseBuilder response =
                Response.ok(content, format.contentType()).header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (format != TableFormat.JSON) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.code() + '"');
        }
        return response.build();
    }
}
