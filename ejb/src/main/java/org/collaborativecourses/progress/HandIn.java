package org.collaborativecourses.progress;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What is being handed in: a text, a file, or both.
 *
 * @param text or null
 * @param fileName as the learner's device calls it, or null
 * @param content the file, or null
 * @param dueOn for a commitment: by when; else null
 * @param once made up by whoever sends it: the same again is the same submission; empty or null: none
 */
public record HandIn(String text, String fileName, byte[] content, LocalDate dueOn, String once) {

    private static final Pattern ONCE = Pattern.compile("[A-Za-z0-9_-]{8,40}");

    public HandIn {
        once = once != null && ONCE.matcher(once).matches() ? once : null;
    }

    boolean hasText() {
        return text != null && !text.isBlank();
    }

    boolean hasFile() {
        return content != null && content.length > 0;
    }
}
