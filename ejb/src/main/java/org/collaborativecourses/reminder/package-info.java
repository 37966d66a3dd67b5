/**
 * Mails that remind: rules of who is written to, what was sent, who agreed and who wants none. A rule asks for all of its
 * conditions. One mail a person and day over all rules, each rule once a person, course and period: unique keys decide. Nobody
 * is written to at night, nobody who stopped it, and beyond deadlines nobody who did not agree. Whoever makes a rule
 * reaches nobody beyond their reach.
 */
package org.collaborativecourses.reminder;
