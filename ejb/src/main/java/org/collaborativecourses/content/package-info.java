/**
 * A course as text: its outline, the folder format, reading, checking and writing it, and making safe HTML of Markdown.
 * It owns every rule about what a course folder may hold, and refuses a folder with a single error as a whole. It knows
 * no database and no learner.
 */
package org.collaborativecourses.content;
