/**
 * Who takes which course, and how they came in. One enrolment a person and course, for ever: leaving keeps it, coming back
 * opens it again with everything in it. Refuses a wrong enrolment key; knows nothing of what is done inside the course.
 */
package org.collaborativecourses.enrolment;
