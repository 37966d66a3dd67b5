/** Where facilitators read and mark what was handed in, and where learners read what was said of it. */
package org.collaborativecourses.web.marking;
