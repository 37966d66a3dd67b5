package org.collaborativecourses.enrolment;

import java.time.Instant;

/**
 * How far somebody is, as it is kept with their enrolment.
 *
 * @param revisionId by which it was counted: of no worth where another is published
 * @param items how many mandatory items are complete
 * @param lastAt when an item, mandatory or not, became complete last, or null
 */
public record ProgressCount(long revisionId, int items, Instant lastAt) {}
