/** Collaboratives: public pages, what those who take part see of theirs, and the secretariat's desk. */
package org.collaborativecourses.web.collaborative;
