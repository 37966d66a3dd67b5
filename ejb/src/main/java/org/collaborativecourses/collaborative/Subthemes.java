package org.collaborativecourses.collaborative;

import java.util.List;

/** The sub-themes that collaboratives and courses belong to; their names are texts {@code course.subtheme.*}. */
public final class Subthemes {

    public static final List<String> ALL = List.of(
            "gender-and-social-inclusion",
            "education-financing",
            "education-in-emergencies",
            "climate-education",
            "youth",
            "joint-advocacy",
            "social-accountability",
            "organisational-development");

    private Subthemes() {}
}
