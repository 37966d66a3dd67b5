/**
 * Credentials that anybody can verify: Open Badges 3.0 with a Data Integrity proof (eddsa-jcs-2022), keys as others read
 * them (did:web, Multikey), and the judgement of a file that somebody brings. It keeps nothing and fetches nothing; it
 * refuses JSON that is too large, too deep or says a name twice.
 */
package org.collaborativecourses.credential;
