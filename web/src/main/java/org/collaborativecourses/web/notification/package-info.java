/** The outbox, as administrators read it. */
package org.collaborativecourses.web.notification;
