/**
 * Work that a person reads and marks: what waits for whom, and what was said of it. Owns the rounds of marking, of which
 * the last holds and none is overwritten. Refuses marks of one's own work, marks that fit no rubric, and marks by whoever
 * has not seen those of a colleague.
 */
package org.collaborativecourses.marking;
