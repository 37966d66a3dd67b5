/**
 * Which organisations take part in which collaboratives on which day: those that are named, and those that a rule finds.
 * Owns the rules and what came of them, day by day: yesterday's answer stays what it was. It knows collaboratives by
 * their ids only, and refuses to know what they are for.
 */
package org.collaborativecourses.participation;
