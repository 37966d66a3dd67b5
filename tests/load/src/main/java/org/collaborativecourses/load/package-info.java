/**
 * How fast the jar that ships is: data of a known size, members who are logged in, a lean client that shares the machine
 * with the server. Prints what {@code docs/performance.md} records; fails where an answer is not the one expected, never
 * because a number is small.
 */
package org.collaborativecourses.load;
