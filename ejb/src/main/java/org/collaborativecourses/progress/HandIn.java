package org.collaborativecourses.progress;

import java.time.LocalDate;

/**
 * What is being handed in: a text, a file, or both.
 *
 * @param text or null
 * @param fileName as the learner's device calls it, or null
 * @param content the file, or null
 * @param dueOn for a commitment: by when; else null
 */
public record HandIn(String text, String fileName, byte[] content, LocalDate dueOn) {

    boolean hasText() {
        return text != null && !text.isBlank();
    }

    boolean hasFile() {
        return content != null && content.length > 0;
    }
}
