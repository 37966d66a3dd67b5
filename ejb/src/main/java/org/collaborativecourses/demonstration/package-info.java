/**
 * Invented people of the demonstration who learn: where they belong, what is offered to them, how far they have come. Made
 * once, and only where a demonstration is asked for; days are counted back from the first start. It owns no table, and
 * nothing knows it.
 */
package org.collaborativecourses.demonstration;
