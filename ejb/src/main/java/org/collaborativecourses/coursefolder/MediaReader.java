package org.collaborativecourses.coursefolder;

import java.util.SortedMap;
import java.util.TreeMap;
import org.collaborativecourses.content.CourseOutline.MediaOutline;

/** Reads what lies in {@code media/}, and refuses what is not what its name says. */
final class MediaReader {

    static final String FOLDER = "media/";

    private MediaReader() {}

    static SortedMap<String, MediaOutline> read(FolderFiles files, Problems problems) {
        SortedMap<String, MediaOutline> media = new TreeMap<>();
        files.all().forEach((path, content) -> {
            if (path.startsWith(FOLDER)) {
                MediaOutline outline = read(path, content, files, problems);
                if (outline != null) {
                    media.put(path, outline);
                }
            }
        });
        return media;
    }

    private static MediaOutline read(String path, byte[] content, FolderFiles files, Problems problems) {
        if (!MediaType.isName(path)) {
            problems.error(path, 0, "media-name");
            return null;
        }
        String type = MediaType.of(path).orElse(null);
        if (type == null) {
            problems.error(path, 0, "media-type");
            return null;
        }
        if (content.length == 0 || !MediaType.fits(type, content)) {
            problems.error(path, 0, "media-broken", type);
        }
        if (MediaType.isText(type)) {
            files.text(path);
        }
        int[] size = type.equals("image/svg+xml") ? Svg.check(path, content, problems) : MediaType.size(type, content);
        return new MediaOutline(
                Hash.sha256(content), type, content.length, size == null ? 0 : size[0], size == null ? 0 : size[1]);
    }
}
