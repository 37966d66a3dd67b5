package org.collaborativecourses.offering;

import java.time.ZoneId;
import org.collaborativecourses.shared.Language;

/** Somebody who comes in, with what a mail to them needs. */
record Comer(long id, String email, Language language, ZoneId zone) {}
