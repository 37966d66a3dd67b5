package org.collaborativecourses.web.shared;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Lets the page write itself into the answer; status and headers are the resource's. */
@Provider
public class FormPageWriter implements MessageBodyWriter<Object> {

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == FormPage.class;
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        Captured captured = new Captured(response, body);
        try {
            request.getRequestDispatcher(((FormPage) answer).page()).forward(request, captured);
        } catch (ServletException failed) {
            throw new IOException(failed);
        }
        captured.writer.flush();
    }

    private static final class Captured extends HttpServletResponseWrapper {

        private final ServletOutputStream stream;
        private final PrintWriter writer;

        Captured(HttpServletResponse response, OutputStream body) {
            super(response);
            this.stream = new Stream(body);
            this.writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return stream;
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void flushBuffer() {
            writer.flush();
        }
    }

    private static final class Stream extends ServletOutputStream {

        private final OutputStream body;

        Stream(OutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int one) throws IOException {
            body.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            body.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("A page is written at once");
        }
    }
}
