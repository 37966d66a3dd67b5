/**
 * Courses that belong together. Owns which there are, as a file says or the secretariat's desk, how far somebody is in one, and the moment when the last of its
 * courses is complete: then there is one certificate, and never a second. Refuses to be in the way of taking a course
 * alone.
 */
package org.collaborativecourses.programme;
