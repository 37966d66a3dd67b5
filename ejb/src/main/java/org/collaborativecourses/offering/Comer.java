package org.collaborativecourses.offering;

import java.time.ZoneId;
import java.util.List;
import org.collaborativecourses.shared.Language;

/** Somebody who comes in, with what a mail to them needs. @param known what they read, the best first */
record Comer(long id, String email, List<Language> known, ZoneId zone) {

    /** What they are written to in. */
    Language language() {
        return known.get(0);
    }
}
