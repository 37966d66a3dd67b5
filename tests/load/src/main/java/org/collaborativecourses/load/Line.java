package org.collaborativecourses.load;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * One connection that is kept, as a browser keeps it, and no more of HTTP/1.1 than these tests meet: the machine's two
 * cores are for the server. The answer is valid until the next request.
 */
final class Line implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int at;
    private byte[] body = new byte[1 << 16];
    private int bodyLength;
    private int status;
    private boolean gzip;
    private String location = "";
    private long bytesRead;

    Line(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        host = "localhost:" + port;
    }

    Line get(String path, Member member) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nCookie: login=" + member.token()
                + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n");
    }

    Line json(String method, String path, Member member, String json) throws IOException {
        return send(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nCookie: login=" + member.token()
                + "\r\nX-CSRF: " + member.csrf() + "\r\nAccept: application/json\r\nAccept-Encoding: gzip"
                + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
    }

    private Line send(String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        readAnswer();
        return this;
    }

    private void readAnswer() throws IOException {
        String line = line();
        status = Integer.parseInt(line.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        gzip = false;
        location = "";
        while (!(line = line()).isEmpty()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = true;
            } else if (line.regionMatches(true, 0, "content-encoding: gzip", 0, 22)) {
                gzip = true;
            } else if (line.regionMatches(true, 0, "location:", 0, 9)) {
                location = line.substring(9).strip();
            }
        }
        bodyLength = 0;
        if (chunked) {
            int chunk;
            while ((chunk = Integer.parseInt(line().strip(), 16)) > 0) {
                take(chunk);
                line();
            }
            line();
        } else {
            take(length);
        }
    }

    private String line() throws IOException {
        int from = at;
        while (true) {
            for (int i = from; i < filled; i++) {
                if (buffer[i] == '\n') {
                    String line = new String(buffer, at, i - at - 1, StandardCharsets.ISO_8859_1);
                    at = i + 1;
                    return line;
                }
            }
            int seen = filled - at;
            fill();
            from = at + seen;
        }
    }

    private void take(int length) throws IOException {
        if (body.length < bodyLength + length) {
            body = Arrays.copyOf(body, Math.max(2 * body.length, bodyLength + length));
        }
        int missing = length;
        while (missing > 0) {
            if (at == filled) {
                fill();
            }
            int now = Math.min(missing, filled - at);
            System.arraycopy(buffer, at, body, bodyLength, now);
            at += now;
            bodyLength += now;
            missing -= now;
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        at = 0;
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("The server closed the connection");
        }
        filled += read;
        bytesRead += read;
    }

    /** @throws IllegalStateException where the answer has another status, or (looked at now and then) not this text */
    Line expect(int expected, String text, boolean look) throws IOException {
        if (status != expected) {
            throw new IllegalStateException("Status " + status + " instead of " + expected + ": " + location + text());
        }
        if (look && !text().contains(text)) {
            throw new IllegalStateException("No \"" + text + "\" in " + text());
        }
        return this;
    }

    String text() throws IOException {
        byte[] bytes = Arrays.copyOf(body, bodyLength);
        if (gzip) {
            try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = unzipped.readAllBytes();
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    int bodyLength() {
        return bodyLength;
    }

    long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
