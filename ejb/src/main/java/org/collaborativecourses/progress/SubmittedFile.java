package org.collaborativecourses.progress;

/** A file that a learner handed in; always sent as a download, never shown as a page. */
public record SubmittedFile(String name, String contentType, byte[] content) {}
