/**
 * Who somebody is: people and their accounts, from registering to closing, and which role each was given. It gives the same
 * answer for addresses it knows and for those it does not, and refuses to know what people learn and what they belong to.
 */
package org.collaborativecourses.identity;
