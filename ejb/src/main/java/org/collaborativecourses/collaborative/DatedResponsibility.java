package org.collaborativecourses.collaborative;

/** @param collaborative the key of the one that somebody is or was responsible for */
public record DatedResponsibility(String collaborative, ResponsibilityView of) {}
