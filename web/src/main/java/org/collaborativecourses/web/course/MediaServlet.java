package org.collaborativecourses.web.course;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = String.valueOf(request.getPathInfo()).split("/");
        Optional<MediaFile> found = parts.length == 3 ? courses.findMedia(parts[1]) : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        MediaFile file = found.get();
        response.setHeader("ETag", '"' + parts[1] + '"');
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader("Accept-Ranges", "bytes");
        if (('"' + parts[1] + '"').equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.contentType());
        ByteRange range = ByteRange.of(request.getHeader("Range"), file.content().length);
        if (range.partial()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    "Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + file.content().length);
        }
        response.setContentLength(range.length());
        response.getOutputStream().write(file.content(), range.first(), range.length());
    }
}
