package org.collaborativecourses.content;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.CourseOutline.MediaOutline;

/**
 * Where the links and images of a course's texts lead: {@code item:key} to another item, {@code ../../media/name} to a
 * file that the course brings, {@code #heading} within the page, else outside by http, https or mailto. Everything else
 * leads nowhere.
 *
 * @param course the course's key
 * @param items keys of all its items
 * @param media path in the folder ({@code media/name}) to what it is
 */
public record Links(String course, Set<String> items, Map<String, MediaOutline> media) {

    /** For a text that belongs to no course: only links to the outside lead anywhere. */
    public static final Links NONE = new Links("", Set.of(), Map.of());

    public static final String ITEM = "item:";
    private static final Pattern MEDIA = Pattern.compile("\\.\\./\\.\\./(media/[a-z0-9][a-z0-9._-]*)");
    private static final Pattern OUTSIDE =
            Pattern.compile("(?i:https?)://[^\\s/][^\\s]*|(?i:mailto):[^\\s@]+@[^\\s@]+");

    public static Links in(CourseOutline outline) {
        return new Links(
                outline.key(), outline.items().map(ItemOutline::key).collect(Collectors.toSet()), outline.media());
    }

    /** The address on our pages that a link's destination stands for; empty where it leads nowhere. */
    public Optional<String> address(String destination) {
        if (destination.startsWith(ITEM)) {
            String key = destination.substring(ITEM.length());
            return items.contains(key) ? Optional.of("/courses/" + course + "/" + key) : Optional.empty();
        }
        if (destination.startsWith("#")) {
            return destination.length() > 1 ? Optional.of("#s-" + destination.substring(1)) : Optional.empty();
        }
        return leadsOutside(destination) ? Optional.of(destination) : mediaAddress(destination);
    }

    Optional<String> mediaAddress(String destination) {
        return findMedia(destination).map(it -> "/media/" + it.hash() + destination.substring(MEDIA_PREFIX_LENGTH));
    }

    public Optional<MediaOutline> findMedia(String destination) {
        return mediaPath(destination).map(media::get);
    }

    static boolean leadsOutside(String destination) {
        return OUTSIDE.matcher(destination).matches();
    }

    /** {@code media/name} of {@code ../../media/name}; empty for what does not look like this to the letter. */
    public static Optional<String> mediaPath(String destination) {
        var matcher = MEDIA.matcher(destination);
        return matcher.matches() && !destination.contains("/media/..")
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    private static final int MEDIA_PREFIX_LENGTH = "../../media".length();
}
