/**
 * GIFT, the text format of quizzes: reading it, writing it, and checking that a quiz read from it can be taken and says
 * the same in every language. Refuses to guess: what it cannot read it names with its line.
 */
package org.collaborativecourses.gift;
