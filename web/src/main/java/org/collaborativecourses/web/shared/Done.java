package org.collaborativecourses.web.shared;

import java.util.Map;

/**
 * What follows a write that went well: for a plain form the page to go to, for a program what it is told.
 *
 * @param path of our own, beginning with a slash
 * @param json what a program gets; empty: nothing but 204
 */
public record Done(String path, Map<String, Object> json) {

    public static Done goTo(String path) {
        return new Done(path, Map.of());
    }
}
