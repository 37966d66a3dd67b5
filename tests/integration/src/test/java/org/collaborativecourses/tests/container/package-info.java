/** Tests inside the container: the WAR that ships, with another clock in it. One deployment for all of them. */
package org.collaborativecourses.tests.container;
