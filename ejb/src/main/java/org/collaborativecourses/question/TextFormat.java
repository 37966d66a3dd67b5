package org.collaborativecourses.question;

/** What an author wrote a text in. Moodle's own automatic format is read as HTML. */
public enum TextFormat {
    MARKDOWN,
    HTML,
    PLAIN
}
