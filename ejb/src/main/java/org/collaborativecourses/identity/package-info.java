/**
 * Who somebody is: people and their accounts, the browsers they are logged in with, invitations, and the roles
 * that were given and taken. It keeps no password and no token that a stolen table would give away, gives the same answer for
 * addresses it knows and for those it does not, and refuses to know what people learn and what
 * they belong to.
 */
package org.collaborativecourses.identity;
