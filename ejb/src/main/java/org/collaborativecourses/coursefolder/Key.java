package org.collaborativecourses.coursefolder;

import java.util.regex.Pattern;

/** How courses, modules and items are named: it stands in addresses and file names, and never changes. */
final class Key {

    private static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    private Key() {}

    static boolean isKey(String text) {
        return text.length() <= LONGEST && PATTERN.matcher(text).matches();
    }
}
