package org.collaborativecourses.credential;

/** What can be said of a file from the file and the keys alone. */
public enum Verdict {
    /** Ours, and nothing in it was changed. */
    GENUINE,
    /** A PDF with a genuine badge inside; the PDF itself is not as we printed it. */
    CHANGED,
    /** It names a key of ours, but that key did not sign this. */
    FORGED,
    /** It bears a signature, but by nobody whom we know. */
    FOREIGN,
    /** Nothing in it is signed in a way that we read. */
    NOTHING
}
