/** The pages on which a stranger checks a certificate, and the PDF for whoever holds its code. */
package org.collaborativecourses.web.certificate;
