/**
 * Roles that are given and taken, with who and when, and how far somebody who has one sees. It knows people by number only.
 */
package org.collaborativecourses.role;
