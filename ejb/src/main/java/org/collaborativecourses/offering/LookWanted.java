package org.collaborativecourses.offering;

/** The people of an offering are to be looked for, once the transaction that says so is over. */
record LookWanted() {}
