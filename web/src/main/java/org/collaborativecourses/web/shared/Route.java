package org.collaborativecourses.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clean address, the page behind it, and who may see it.
 *
 * @param pattern as in {@code /courses/{course}/{item}}; a name stands for one segment
 * @param page the Facelet, from the root of the web application
 * @param who who may open it
 * @param stateful whether the page posts back to itself; all others answer to GET only
 */
public record Route(String pattern, String page, Who who, boolean stateful, Pattern matcher, List<String> names) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    static Route page(String pattern, String page, Who who) {
        return of(pattern, page, who, false);
    }

    static Route desk(String pattern, String page, Who who) {
        return of(pattern, page, who, true);
    }

    private static Route of(String pattern, String page, Who who, boolean stateful) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(pattern);
        while (name.find()) {
            names.add(name.group(1));
        }
        Pattern matcher = Pattern.compile(NAME.matcher(pattern).replaceAll("([^/]{1,200})"));
        return new Route(pattern, page, who, stateful, matcher, List.copyOf(names));
    }

    /** The values of the names where the path is one of this route's. */
    Optional<Map<String, String>> match(String path) {
        Matcher match = matcher.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (names.size()) {
                    case 0 -> Map.of();
                    case 1 -> Map.of(names.get(0), match.group(1));
                    case 2 -> Map.of(names.get(0), match.group(1), names.get(1), match.group(2));
                    default ->
                        Map.of(
                                names.get(0),
                                match.group(1),
                                names.get(1),
                                match.group(2),
                                names.get(2),
                                match.group(3));
                });
    }
}
