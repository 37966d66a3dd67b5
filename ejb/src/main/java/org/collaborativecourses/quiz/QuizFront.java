package org.collaborativecourses.quiz;

import org.collaborativecourses.question.RichText;

/**
 * What the first lines of a quiz file say about it as an item of a course; empty where a line is absent.
 *
 * @param minutes how long it takes; 0: not said
 * @param state of a translation: {@code draft} or {@code reviewed}
 * @param translatedFrom of a translation: the beginning of its source's SHA-256
 * @param intro shown before the first question
 */
public record QuizFront(String key, String title, int minutes, String state, String translatedFrom, RichText intro) {

    public static final QuizFront NONE = new QuizFront("", "", 0, "", "", RichText.NONE);
}
