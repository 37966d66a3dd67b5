/**
 * A quiz as a whole: its questions, how they are drawn and mixed, and the rules that its author sets, for tries,
 * penalties, attempts, grades and what is shown when. Pure: it owns what the rules say of a case, and refuses to know
 * whose case it is.
 */
package org.collaborativecourses.quiz;
