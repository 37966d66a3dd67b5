/** What people do in a real browser with the product as it ships, and what each page costs them. */
package org.collaborativecourses.tests.browser;
