/**
 * Courses and programmes offered to collaboratives: to whom, from when, by when, and to how many. Owns who has a place
 * and who waits for one, until when somebody has to be done, and who got more time and why. Brings in the people of
 * organisations that take part, and those who join later. Refuses to take anything from whoever leaves: enrolments,
 * evidence and deadlines stay.
 */
package org.collaborativecourses.offering;
