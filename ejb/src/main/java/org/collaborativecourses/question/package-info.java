/**
 * Questions and how a response to one is marked: the types, what each shows and accepts, and what an answer is worth.
 * No quiz, no learner, no course, no database. Refuses to guess: a response that it cannot read is wrong, never an error.
 */
package org.collaborativecourses.question;
