/**
 * Courses as they are published: a course has a stable key, a draft, and revisions that never change once published. Owns
 * publishing, the catalogue and its search, and the media. What is published is read once and kept in memory. Refuses to
 * change a published revision, and knows nobody who learns.
 */
package org.collaborativecourses.course;
