package org.collaborativecourses.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Takes a page whole and sends it at once, compressed where the browser takes that, with its length. It is packed with
 * less effort than the server's own compression would spend on it, for about five percent more bytes.
 */
final class PageResponse extends HttpServletResponseWrapper {

    /** Of 1 to 9; the usual one is 6. A long page is mostly lists, where more effort is well spent. */
    private static final int EFFORT = 3;

    private static final int EFFORT_FOR_LONG_PAGES = 7;
    private static final int LONG_PAGE = 32 * 1024;

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int GZIP_TRAILER = 8;

    /** Each holds 256 KB outside the heap; no more than these are kept, whatever goes on at once. */
    private static final ArrayBlockingQueue<Deflater> DEFLATERS = new ArrayBlockingQueue<>(4);

    private final boolean gzip;
    private final Text text = new Text();
    private PrintWriter writer;

    PageResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        gzip = takesGzip(request);
    }

    static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(text);
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // It is sent when it is whole.
    }

    @Override
    public void setBufferSize(int size) {
        // There is one buffer, and it grows.
    }

    @Override
    public void reset() {
        super.reset();
        text.characters.setLength(0);
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        text.characters.setLength(0);
    }

    /** Whether a page was drawn, and no error or redirect took its place. */
    boolean isPage() {
        return !getResponse().isCommitted()
                && !text.characters.isEmpty()
                && ((HttpServletResponse) getResponse()).getStatus() == SC_OK;
    }

    String text() {
        return text.characters.toString();
    }

    /** After the page is drawn. Where an error or a redirect took its place there is nothing to send. */
    void send() throws IOException {
        HttpServletResponse response = (HttpServletResponse) getResponse();
        if (response.isCommitted() || text.characters.isEmpty()) {
            return;
        }
        byte[] plain = text.characters.toString().getBytes(StandardCharsets.UTF_8);
        response.setHeader("Vary", "Accept-Encoding");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
            sendCompressed(plain, response);
        } else {
            response.setContentLength(plain.length);
            response.getOutputStream().write(plain);
        }
    }

    private static void sendCompressed(byte[] plain, HttpServletResponse response) throws IOException {
        Deflater pooled = DEFLATERS.poll();
        Deflater deflater = pooled == null ? new Deflater(EFFORT, true) : pooled;
        byte[] packed = new byte[GZIP_HEADER.length + plain.length + plain.length / 1000 + 64 + GZIP_TRAILER];
        System.arraycopy(GZIP_HEADER, 0, packed, 0, GZIP_HEADER.length);
        deflater.setLevel(plain.length > LONG_PAGE ? EFFORT_FOR_LONG_PAGES : EFFORT);
        deflater.setInput(plain);
        deflater.finish();
        int length = GZIP_HEADER.length;
        // A change of level takes a call of its own.
        while (!deflater.finished()) {
            length += deflater.deflate(packed, length, packed.length - length - GZIP_TRAILER);
        }
        deflater.reset();
        if (!DEFLATERS.offer(deflater)) {
            deflater.end();
        }
        CRC32 checksum = new CRC32();
        checksum.update(plain);
        length = littleEndian((int) checksum.getValue(), packed, length);
        length = littleEndian(plain.length, packed, length);
        response.setContentLength(length);
        response.getOutputStream().write(packed, 0, length);
    }

    private static int littleEndian(int value, byte[] into, int at) {
        for (int i = 0; i < Integer.BYTES; i++) {
            into[at + i] = (byte) (value >> Byte.SIZE * i);
        }
        return at + Integer.BYTES;
    }

    /** What writers write: kept in characters, because most of a page comes as text that is there already. */
    private static final class Text extends Writer {

        private final StringBuilder characters = new StringBuilder(16_384);

        @Override
        public void write(char[] buffer, int offset, int length) {
            characters.append(buffer, offset, length);
        }

        @Override
        public void write(String string, int offset, int length) {
            characters.append(string, offset, offset + length);
        }

        @Override
        public void write(int character) {
            characters.append((char) character);
        }

        @Override
        public void flush() {
            // It is sent when it is whole.
        }

        @Override
        public void close() {
            // The container closes the writer after a forward; the page is sent after that.
        }
    }
}
