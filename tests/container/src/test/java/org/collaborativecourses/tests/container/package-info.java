/** Tests inside the container: the WAR that ships, with another clock in it, deployed once for each class. */
package org.collaborativecourses.tests.container;
