/**
 * Attempts at quizzes: starting, answering, checking, handing in, running out of time, what counts and what is shown
 * afterwards. An attempt keeps the questions of the revision it started with, and the one promise it lives for is that
 * an answer once received is never lost, neither to a second tab nor to the clock nor to a server that dies. It refuses
 * a second open attempt, an answer to what is closed, and to show what the review rules hide.
 */
package org.collaborativecourses.attempt;
