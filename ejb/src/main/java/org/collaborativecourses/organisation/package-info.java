/**
 * Coalitions, networks and all other organisations: what they are, which are members of which from when to when, and who
 * belongs to them from when to when. Two rows that are one organisation are merged, and both keys go on leading to it. It
 * refuses memberships that go round in a circle, forgets no past one, and knows nothing of what anybody learns.
 *
 * <p>Days are half open: what ends on a day is no more from that day on.
 */
package org.collaborativecourses.organisation;
