/**
 * What tests of the running product share: starting it as its jar, being somebody over HTTP, counting its SQL statements,
 * reading the mail it sends, and knowing the right answers of its courses.
 */
package org.collaborativecourses.tests;
