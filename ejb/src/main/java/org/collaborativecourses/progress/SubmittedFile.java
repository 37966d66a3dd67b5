package org.collaborativecourses.progress;

/**
 * A file that a learner handed in; always sent as a download, never shown as a page, and read piece by piece
 * ({@link ProgressService#filePiece}).
 *
 * @param submissionId whose file it is
 * @param size in bytes
 */
public record SubmittedFile(long submissionId, String name, String contentType, int size) {}
