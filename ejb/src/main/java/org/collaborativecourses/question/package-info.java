/**
 * Questions and how a response to one is marked: no learner, no course, no database. Reads and writes GIFT. Refuses to
 * guess: what it cannot read it names with its line.
 */
package org.collaborativecourses.question;
