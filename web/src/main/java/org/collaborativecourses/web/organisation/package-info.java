/** Pages and resources of the secretariat and of coordinators: organisations, people, and who may do what. */
package org.collaborativecourses.web.organisation;
