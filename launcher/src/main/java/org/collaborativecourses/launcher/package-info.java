/**
 * What {@code java -jar collaborative-courses.jar} does: checks every setting by name, starts an embedded MariaDB where
 * no database is named, unpacks Payara Micro and the application once, runs them in a JVM of their own with bounded
 * memory, waits until the application says that it is ready, and ends all of it in order: the application first, the
 * database last. Every refusal is one line that names what to change. It knows nothing of the domain; what it shares with
 * the application are the names of settings.
 */
package org.collaborativecourses.launcher;
