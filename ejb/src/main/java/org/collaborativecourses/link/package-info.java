/**
 * Links that are mailed and open one thing, once, for a while. It keeps no secret that a stolen table would give away, and
 * refuses to know what a link opens.
 */
package org.collaborativecourses.link;
