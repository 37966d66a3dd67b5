/** Pages and resources of accounts: logging in and out, registering, passwords, profiles, invitations, the first administrator. */
package org.collaborativecourses.web.identity;
