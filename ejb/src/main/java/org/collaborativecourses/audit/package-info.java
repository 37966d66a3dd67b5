/**
 * The trail of what was decided in the house: roles, overrides, certificates by hand, marks, imports; who, when, what about,
 * and what was said. It is written in the transaction of the deed, or neither is there. It refuses to be changed (the
 * table itself does) and to hold anybody's name or address: those who are erased must not live on in it.
 */
package org.collaborativecourses.audit;
