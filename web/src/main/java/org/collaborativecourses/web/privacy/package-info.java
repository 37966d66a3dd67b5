/** What people ask about themselves, a copy and an end, and what an administrator says of how long anything is kept. */
package org.collaborativecourses.web.privacy;
