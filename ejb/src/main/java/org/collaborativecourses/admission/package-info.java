/**
 * How people come in whose address needs no mail of confirmation: by invitation, and, the first administrator, by the link
 * that only the server's console shows.
 */
package org.collaborativecourses.admission;
