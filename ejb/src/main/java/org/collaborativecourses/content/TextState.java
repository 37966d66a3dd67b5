package org.collaborativecourses.content;

/** How a translation stands against its source language. The source itself is always {@link #REVIEWED}. */
public enum TextState {
    MISSING,
    DRAFT,
    REVIEWED,
    OUTDATED
}
