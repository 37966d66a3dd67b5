/** What is offered to collaboratives: the desk that offers it and deals with its people, and what learners see of it. */
package org.collaborativecourses.web.offering;
