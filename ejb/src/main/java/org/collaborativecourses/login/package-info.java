/**
 * What logging in takes: passwords and their rules, and the browsers in which somebody is logged in. It keeps no password
 * and no cookie that a stolen table would give away, and knows people by number only.
 */
package org.collaborativecourses.login;
