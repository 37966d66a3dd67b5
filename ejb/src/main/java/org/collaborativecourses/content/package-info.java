/**
 * A course as text: its outline, the text of its items, and the only way from what authors write to the HTML of a page.
 * It knows no file, no database and no learner, and refuses every element, attribute and address that it does not name.
 */
package org.collaborativecourses.content;
