/** My learning: one page for all that a person is in the middle of. */
package org.collaborativecourses.web.progress;
