package org.collaborativecourses.programme;

/** A programme is about to be retired at the desk. Whoever still needs it refuses. */
public record ProgrammeRetiring(String key) {

    /** What it is offered and certified under. */
    public String certificateKey() {
        return ProgrammeService.certificateKey(key);
    }
}
