/**
 * What a certificate says and shows beside the facts: words in each language, who signs it, logos, how long it is valid.
 * The nearest answer counts: of the course or programme, of its collaborative, of the house. It refuses pictures that are
 * anything but pictures, and forgets none that a certificate may bear.
 */
package org.collaborativecourses.template;
