/**
 * Paper: a page of HTML as a PDF that screen readers read and archives keep, with its fonts, its pictures and what travels
 * inside it, sealed over every byte. It knows nothing of what is printed, and refuses to fetch anything.
 */
package org.collaborativecourses.pdf;
