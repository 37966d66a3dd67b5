package org.collaborativecourses.web.shared;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.collaborativecourses.shared.TooLargeException;

/**
 * How much anybody may send: a form or JSON of ordinary size, a long text or a file where work is handed in. What says that
 * it is larger is refused before any of it is read, what does not say it as soon as it is.
 */
@Provider
@PreMatching
@Priority(0)
public class BodyLimit implements ContainerRequestFilter {

    static final int USUAL = 256;
    static final int TEXT = 1024;
    static final int FILE = 8 * 1024;
    /** What a form adds to its file, in kilobytes. */
    private static final int AROUND_FILE = 512;

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext context) {
        if (READS.contains(context.getMethod())) {
            return;
        }
        int most = most(context.getUriInfo().getPath(), context.getMediaType());
        long bytes = (most == FILE ? most + AROUND_FILE : most) * 1024L;
        if (said(context.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > bytes) {
            throw new TooLargeException(most);
        }
        context.setEntityStream(new Limited(context.getEntityStream(), bytes, most));
    }

    /** In kilobytes. */
    static int most(String path, MediaType type) {
        if (!path.matches(
                "/?(?:courses/[^/]+/items/[^/]+/submission|imports|certificates/checks|certificate-templates/[^/]+/[^/]+/logos)")) {
            return USUAL;
        }
        return type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type) ? FILE : TEXT;
    }

    private static long said(String length) {
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** Gives no more than it may. */
    static final class Limited extends FilterInputStream {

        private final int kilobytes;
        private long left;

        Limited(InputStream in, long bytes, int kilobytes) {
            super(in);
            this.left = bytes;
            this.kilobytes = kilobytes;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                counted(1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return read < 0 ? read : counted(read);
        }

        @Override
        public long skip(long length) throws IOException {
            long skipped = super.skip(length);
            left -= skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private int counted(int read) {
            left -= read;
            if (left < 0) {
                throw new TooLargeException(kilobytes);
            }
            return read;
        }
    }
}
