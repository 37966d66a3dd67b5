/**
 * Taking quizzes: the pages before, during and after an attempt, and the resources that answers are sent to. The pages
 * work as plain forms; the script quiz.js sends each answer as it is given. Holds nothing between two requests.
 */
package org.collaborativecourses.web.quiz;
