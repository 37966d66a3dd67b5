package org.collaborativecourses.programme;

import java.time.Instant;
import java.util.List;
import org.collaborativecourses.shared.Language;

/**
 * How somebody comes to the next of a certificate that ends.
 *
 * @param code of the one that ends
 * @param from when it may be renewed
 * @param open whether that is now
 * @param missing the courses that are not complete as they are published now; what was done before counts
 */
public record RenewalView(String code, Instant from, boolean open, List<Missing> missing) {

    /** A course in which something is to be done first. */
    public record Missing(String key, String title, Language language) {}

    public boolean ready() {
        return open && missing.isEmpty();
    }
}
