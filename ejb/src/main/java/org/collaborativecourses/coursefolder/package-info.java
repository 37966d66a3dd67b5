/**
 * A course as a folder of files: reading, checking and writing it, its YAML, its media. It owns every rule about what a
 * course folder may hold, and refuses a folder with a single error as a whole. It knows no database and no learner.
 */
package org.collaborativecourses.coursefolder;
