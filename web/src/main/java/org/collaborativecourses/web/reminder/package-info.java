/** Rules of reminders at the desks of facilitators and the secretariat, and the choices of those who are reminded. */
package org.collaborativecourses.web.reminder;
