/** The desk on which certificate templates are written, with a preview. */
package org.collaborativecourses.web.template;
