/**
 * What every page and resource goes through: the table of routes with who may use each, the visitor, security headers,
 * the guard of writes, and the one place where a refusal becomes an answer. Knows no feature but identity.
 */
package org.collaborativecourses.web.shared;
