package org.collaborativecourses.coursefolder;

import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.content.Rubric;
import org.collaborativecourses.gift.GiftResult;
import org.collaborativecourses.shared.Language;

/**
 * The file of one item in one language, read but not yet checked against the rest of the course.
 *
 * @param source the whole file
 * @param state what a translation says of itself; empty where it says nothing
 * @param translatedFrom of a translation: the beginning of its source's SHA-256; empty where it says none
 * @param media of videos, audios and files: the destination of what is played or downloaded; else empty
 * @param body what follows the front matter; of a quiz: its introduction
 * @param linesBefore lines of the file before the body
 * @param quiz of a quiz only
 * @param rubric how a task is marked; null where it names none
 * @param lines line of each entry of the front matter
 */
record ItemFile(
        String path,
        Language language,
        String source,
        String title,
        int minutes,
        String state,
        String translatedFrom,
        String media,
        String captions,
        String body,
        int linesBefore,
        Optional<GiftResult> quiz,
        Rubric rubric,
        Map<String, Integer> lines) {

    int line(String entry) {
        return lines.getOrDefault(entry, 1);
    }
}
