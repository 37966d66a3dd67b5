/** Programmes: a page for each, and where others show that they are there. */
package org.collaborativecourses.web.programme;
