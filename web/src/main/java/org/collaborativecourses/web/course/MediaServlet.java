package org.collaborativecourses.web.course;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.MediaFile;

/**
 * {@code /media/{hash}/{name}}: the pictures, sounds and films of courses. The address holds the hash of what it gives, so
 * a browser never asks twice; whoever knows the hash has seen the page that shows it.
 */
@WebServlet(urlPatterns = "/media/*")
public class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CourseService courses;

    /** Large enough that a picture is one question to the database, small enough for as many readers as there are threads. */
    private static final int PIECE = 512 * 1024;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = String.valueOf(request.getPathInfo()).split("/");
        Optional<MediaFile> found = parts.length == 3 ? courses.findMedia(parts[1]) : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        MediaFile file = found.get();
        String etag = '"' + file.hash() + '"';
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader("Accept-Ranges", "bytes");
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.contentType());
        ByteRange range = ByteRange.of(request.getHeader("Range"), file.size());
        if (range.partial()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + file.size());
        }
        response.setContentLength(range.length());
        if (!"HEAD".equals(request.getMethod())) {
            send(file, range, response.getOutputStream());
        }
    }

    /** Each piece is sent before the next is read. */
    private void send(MediaFile file, ByteRange range, OutputStream out) throws IOException {
        for (int from = range.first(); from <= range.last(); from += PIECE) {
            out.write(courses.mediaPiece(file, from, Math.min(PIECE, range.last() - from + 1)));
        }
    }
}
