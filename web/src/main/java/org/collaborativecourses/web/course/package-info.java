/** The catalogue, a course and its items: pages, the resources behind their forms, and the media they show. */
package org.collaborativecourses.web.course;
