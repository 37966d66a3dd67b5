package org.collaborativecourses.web.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the first field of a posted form without taking the form from the resource that reads it. Our forms carry
 * {@code csrf} first, so that a file of megabytes need not be read before it may be refused.
 */
final class FormBody {

    private static final int FIRST = 1024;
    private static final Pattern PART = Pattern.compile(
            "\\A--[^\\r\\n]+\\r\\nContent-Disposition: form-data; name=\"([^\"]+)\"\\r\\n\\r\\n([^\\r\\n]*)\\r\\n");

    private FormBody() {}

    /** The value of the form's first field where it has this name, else null. */
    static String firstField(ContainerRequestContext context, String name) throws IOException {
        InputStream body = context.getEntityStream();
        byte[] first = body.readNBytes(FIRST);
        context.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(first), body));
        String start = new String(first, StandardCharsets.UTF_8);
        return context.getMediaType().isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                ? ofForm(start, name)
                : ofParts(start, name);
    }

    private static String ofForm(String start, String name) {
        if (!start.startsWith(name + "=")) {
            return null;
        }
        int end = start.indexOf('&');
        return URLDecoder.decode(
                start.substring(name.length() + 1, end < 0 ? start.length() : end), StandardCharsets.UTF_8);
    }

    private static String ofParts(String start, String name) {
        Matcher part = PART.matcher(start);
        return part.find() && part.group(1).equals(name) ? part.group(2) : null;
    }
}
