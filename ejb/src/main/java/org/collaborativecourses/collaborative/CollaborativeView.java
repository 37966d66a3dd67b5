package org.collaborativecourses.collaborative;

import java.util.Set;

/**
 * A collaborative as the catalogue knows it.
 *
 * @param courses keys of the courses it offers
 */
public record CollaborativeView(String key, String name, String subtheme, Set<String> courses) {}
