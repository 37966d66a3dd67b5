package org.collaborativecourses.programme;

import java.util.Set;

/**
 * What learners see of a programme is another.
 *
 * @param dropped courses that were in it and are no more
 */
public record ProgrammeChanged(String key, Set<String> dropped) {

    /** What it is offered and certified under. */
    public String certificateKey() {
        return ProgrammeService.certificateKey(key);
    }
}
