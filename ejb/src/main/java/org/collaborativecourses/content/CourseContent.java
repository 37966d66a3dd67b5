package org.collaborativecourses.content;

import java.util.List;
import java.util.Map;
import org.collaborativecourses.shared.Language;

/**
 * A whole course as its folder holds it: what loading reads and export writes.
 *
 * @param media path in the folder to its bytes
 * @param hash SHA-256 over everything, hexadecimal: the same folder has the same hash
 */
public record CourseContent(CourseOutline outline, List<ItemText> texts, Map<String, byte[]> media, String hash) {

    /**
     * The text of one item in one language.
     *
     * @param source as the author wrote it: the whole file, Markdown or GIFT, front matter included
     * @param html the safe HTML made of it; for a quiz, of its introduction; media addresses are {@code /media/{hash}/{name}}
     */
    public record ItemText(String itemKey, Language language, String source, String html) {}
}
