/** The page on which the trail is searched. */
package org.collaborativecourses.web.audit;
