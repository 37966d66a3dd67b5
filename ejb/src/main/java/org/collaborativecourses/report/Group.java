package org.collaborativecourses.report;

import org.collaborativecourses.shared.Language;

/**
 * One row or column.
 *
 * @param key as addresses and exports name it; {@link #NONE} for those who belong to no group of the kind
 * @param name what it is called, or its key where only the reader's language can say (countries, regions)
 * @param language the one that the name is in, where it is a course's; else null
 */
public record Group(String key, String name, Language language) {

    public static final String NONE = "-";

    Group(String key, String name) {
        this(key, name, null);
    }

    static Group none() {
        return new Group(NONE, NONE);
    }
}
